"""The shape of spaCy's small English pipeline. Its weights cannot be had everywhere, so where the model is not installed the
same layers run with weights by chance: as much arithmetic, no use in the result."""

import random
import sys

import spacy
from protocol import passes
from spacy.cli.init_config import init_config
from spacy.training import Example

TAGS = 50
RELATIONS = 45
NAMES = 18


def by_chance():
    config = init_config(lang="en", pipeline=["tagger", "parser", "ner"], optimize="efficiency")
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    chance = random.Random(1)
    words = [f"w{number}" for number in range(400)]

    def example():
        doc = nlp.make_doc(" ".join(chance.choice(words) for _ in range(30)))
        heads = [max(0, at - 1) for at in range(len(doc))]
        reference = {
            "tags": [f"T{chance.randrange(TAGS)}" for _ in doc],
            "heads": heads,
            "deps": ["ROOT" if at == 0 else f"r{chance.randrange(RELATIONS)}" for at in range(len(doc))],
            "entities": [f"U-N{chance.randrange(NAMES)}" if at % 9 == 0 else "O" for at in range(len(doc))],
        }
        return Example.from_dict(doc, reference)

    nlp.initialize(lambda: [example() for _ in range(200)])
    print("weights by chance", file=sys.stderr)
    return nlp


try:
    nlp = spacy.load("en_core_web_sm")
except OSError:
    nlp = by_chance()
passes(lambda item: nlp(item["text"]))
