/** How the addresses of this site begin on this page: /laptop where people sit at a host's own browser, else "". */
export const base = globalThis.document?.documentElement?.dataset?.base ?? "";
