"""Files as people upload them, made by hand: DOCX and PDF."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org"


def docx(paragraphs: Iterable[tuple[str, str]], extra: dict[str, bytes] | None = None) -> bytes:
    """A Word file. Each paragraph has a style ("" or "Heading1") and a text; `extra`: other files in it."""
    body = "".join(
        f'<w:p>{f"<w:pPr><w:pStyle w:val={style!r}/></w:pPr>" if style else ""}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{RELATIONS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles {WORD}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}/package/2006/relationships"><Relationship Id="r2" '
        f'Type="{RELATIONS}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**files, **(extra or {})}.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]], locked: bool = False) -> bytes:
    """A PDF. Each line of a page has its place from the lower left (points), its size and its words; `locked`: it asks for a password."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>")
    for n, page in enumerate(pages):
        shown = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET\n" for x, y, size, words in page)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * n} 0 R >>"
        )
        objects.append(f"<< /Length {len(shown.encode('cp1252'))} >>\nstream\n{shown}endstream")
    if locked:
        word = "<" + "00" * 32 + ">"
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /O {word} /U {word} /P -4 >>")
    out, places = b"%PDF-1.4\n", []
    for n, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    lock = f" /Encrypt {len(objects)} 0 R /ID [<00> <00>]" if locked else ""
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{lock} >>\n"
    return out + end.encode() + f"startxref\n{len(out)}\n%%EOF\n".encode()


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def page(
    paragraphs: Iterable[str], head: str = "", foot: str = "", gap: float = 8
) -> list[tuple[float, float, float, str]]:
    """A page set in lines of about 80 characters, with space between the paragraphs."""
    placed = [(72.0, 800.0, 9.0, head)] if head else []
    y = 760.0
    for paragraph in paragraphs:
        line = ""
        for word in [*paragraph.split(), ""]:
            if word and len(line) + len(word) < 80:
                line = f"{line} {word}".strip()
            else:
                placed.append((72.0, y, 11.0, line))
                line, y = word, y - 14
        y -= gap
    return [*placed, (290.0, 40.0, 9.0, foot)] if foot else placed
