"""Near-duplicates: 36 permutations over runs of four words, as many as a sketch of ours has, each article looked up and put in."""

import re

from datasketch import MinHash, MinHashLSH
from protocol import passes

PERMUTATIONS = 36
WORD = re.compile(r"\w+")
index = MinHashLSH(threshold=0.5, num_perm=PERMUTATIONS)
count = 0


def place(item):
    global count
    words = WORD.findall(item["text"].lower())
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch([" ".join(words[at : at + 4]).encode() for at in range(max(1, len(words) - 3))])
    index.query(sketch)
    count += 1
    index.insert(str(count), sketch)


passes(place)
