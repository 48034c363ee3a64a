"""An id for each request, and a log line for each answer, for the people who run the server."""

import time

from flask import Flask, Response, g, request

from ..ops import logs, metrics


def init_app(app: Flask) -> None:
    app.before_request(_begin)
    app.after_request(_end)
    app.context_processor(lambda: {"request_id": g.get("request_id", "")})


def _begin() -> None:
    g.begun = time.perf_counter()
    g.request_id = logs.request_id(request.headers.get("X-Request-ID"))
    logs.about.set({"id": g.request_id})


def _end(response: Response) -> Response:
    response.headers["X-Request-ID"] = g.request_id
    metrics.answered(response.status_code)
    # Log the route, not the path: a path may be a link that opens a seat.
    rule = request.url_rule.rule if request.url_rule else ""
    took = round((time.perf_counter() - g.begun) * 1000, 1)
    logs.event(
        "request",
        method=request.method,
        rule=rule,
        room=(request.view_args or {}).get("code", ""),
        status=response.status_code,
        ms=took,
    )
    return response
