import trafilatura
from protocol import passes

passes(lambda item: trafilatura.bare_extraction(item["text"], with_metadata=True))
