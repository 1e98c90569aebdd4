"""Word pieces as src/core/text/embedding/pieces.ts finds them."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


def row_numbers(text: str, numbers: dict[str, int]) -> list[int]:
    """The rows of a text's pieces; a word that falls to no pieces is left out."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    plain = plain.translate(str.maketrans("‘’“”–—", "''\"\"--"))
    found = []
    for word in WORD.findall(plain):
        rows, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                row = numbers.get(word[start:end] if start == 0 else "##" + word[start:end])
                if row is not None:
                    break
            else:
                rows = []
                break
            rows.append(row)
            start = end
        found += rows
    return found
