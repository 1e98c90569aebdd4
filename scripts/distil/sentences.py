"""Writes the sentences that the vectors are trained on, in groups of one clause and what is made of it. See README.md."""

import argparse
import gzip
import json
import random
import re
from collections import defaultdict
from pathlib import Path

SEED = 7
# Words that a headline does without.
SMALL = frozenset(
    "a an the is are was were be been being has have had do does did will would that which who it its this these those of and"
    " also said says".split()
)
# Genres of GUM under CC BY.
OPEN_GENRES = ("news", "interview", "bio", "speech", "voyage", "academic", "textbook", "court")
# Where a sentence falls into clauses.
JOINTS = re.compile(r"[,;:—–]\s+|\s+[-–—]\s+|\s+(?=(?:and|but|that|which|who|when|while|after|because|as|although)\s)|[“”\"‘()]")
ENDS = re.compile(r"(?<=[.!?…])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9])")
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d.,]*|[^\sA-Za-z\d]")
SUFFIXES = ("ings", "ing", "ers", "ed", "er", "ly", "ies", "es", "s")
LONGEST = 45


def sentences_of(text: str) -> list[str]:
    return [s for line in text.split("\n") for s in ENDS.split(line.strip()) if 3 <= len(s.split()) <= 80]


def news(folder: Path) -> list[list[str]]:
    """Articles of open news, with their titles."""
    articles = [json.loads(line) for name in ("train", "dev") for line in (folder / f"{name}.jsonl").open(encoding="utf8")]
    return [[article["title"], *sentences_of(article["text"])] for article in articles]


def written(folder: Path) -> list[list[str]]:
    """Articles of this repository, their marks taken off."""
    articles = []
    for file in sorted(folder.glob("*.txt")):
        for article in re.split(r"^=== .*$", file.read_text(encoding="utf8"), flags=re.M):
            plain = re.sub(r"\{[a-z]\d+(?:,\d+)* ?|[{}]", "", re.sub(r"\{[a-z][\d,a-z]* ", "", article))
            articles.append(sentences_of(plain))
    return articles


def gum(folder: Path) -> list[list[str]]:
    """GUM's open genres, a discourse unit a sentence."""
    texts = []
    for file in sorted(folder.glob("GUM_*.rsd.gz")):
        if file.name.split("_")[1] not in OPEN_GENRES:
            continue
        units = [line.split("\t")[1] for line in gzip.open(file, "rt", encoding="utf8") if line.count("\t") > 2]
        joined = [re.sub(r" (n't|'s|’s|[.,;:!?])", r"\1", unit) for unit in units]
        texts.append([unit for unit in joined if len(unit.split()) > 3])
    return texts


def speeches(folder: Path) -> list[list[str]]:
    """State of the Union addresses from 1934 on."""
    return [sentences_of(f.read_text(encoding="utf8")) for f in sorted(folder.glob("*.txt")) if f.name[:4] >= "1934"]


def factbook(folder: Path) -> list[list[str]]:
    """Running text of the World Factbook, a country each."""
    def texts(value):
        if isinstance(value, dict):
            for child in value.values():
                yield from texts(child)
        elif isinstance(value, str) and len(value.split()) > 12:
            yield re.sub(r"<[^>]*>|&\w+;", " ", value)
    return [
        [s for text in texts(json.loads(file.read_text(encoding="utf8"))) for s in sentences_of(text)][:60]
        for file in sorted(folder.glob("*/*.json"))
    ]


def wordnet(folder: Path) -> tuple[list[list[str]], dict[str, list[str]]]:
    """Each sense's words, gloss and examples; and words of one letter case that share a sense."""
    senses, synonyms = [], defaultdict(set)
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").open(encoding="utf8"):
            if line.startswith(" "):
                continue
            fields, gloss = line.split(" | ", 1)
            fields = fields.split()
            words = [re.sub(r"\(\w+\)", "", w).replace("_", " ") for w in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]
            examples = re.findall(r"\"([^\"]{12,200})\"", gloss)
            senses.append([", ".join(words[:3]), gloss.split("; \"")[0].strip()[:220], *examples[:2]])
            single = [w for w in words if w.isalpha() and w.islower()]
            for w in single:
                synonyms[w].update(v for v in single if v != w)
    return senses, {w: sorted(s) for w, s in synonyms.items() if s}


class Maker:
    """Makes other sentences of a clause: what stays the same in meaning and what changes, the encoder says."""

    def __init__(self, seed: int, vocabulary: list[str], synonyms: dict[str, list[str]], names: list[str]):
        self.random = random.Random(seed)
        self.synonyms = synonyms
        self.names = names
        self.words = [w for w in vocabulary if w.isalpha() and w.isascii() and len(w) > 2]
        self.place = {w: i for i, w in enumerate(self.words)}
        self.by_suffix = defaultdict(list)
        for word in self.words:
            self.by_suffix[self.suffix(word)].append(word)

    @staticmethod
    def suffix(word: str) -> str:
        return next((s for s in SUFFIXES if len(word) > len(s) + 2 and word.endswith(s)), "")

    def other(self, word: str) -> str:
        """Another word in its place: a name for a name, a figure for a figure, else a word with the same ending."""
        if word[0].isdigit():
            return str(self.random.randint(2, 10 ** min(6, len(word))))
        if word[0].isupper():
            return self.random.choice(self.names)
        return self.random.choice(self.by_suffix[self.suffix(word)])

    def telling(self, words: list[str]) -> list[int]:
        return [i for i, w in enumerate(words) if w[0].isalnum() and w.lower() not in SMALL and len(w) > 2]

    def replaced(self, clause: str, count: int) -> str:
        words = WORD.findall(clause)
        places = self.telling(words)
        for i in self.random.sample(places, min(count, len(places))):
            words[i] = self.other(words[i])
        return " ".join(words)

    def reworded(self, clause: str) -> str:
        """With up to three words by words that share a sense with them."""
        words = WORD.findall(clause)
        places = [i for i, w in enumerate(words) if w in self.synonyms]
        for i in self.random.sample(places, min(3, len(places))):
            words[i] = self.random.choice(self.synonyms[words[i]])
        return " ".join(words)

    def headline(self, clause: str) -> str:
        words = [w for w in WORD.findall(clause) if w.lower() not in SMALL and (w[0].isalnum() or w in "-'’")]
        return " ".join(words[: self.random.randint(6, 13)])

    def medley(self) -> str:
        """Words that have nothing to do with each other, so that each piece is met."""
        return " ".join(self.random.choice(self.words) for _ in range(self.random.randint(2, 6)))


def clauses_of(sentence: str) -> list[str]:
    return [c.strip() for c in JOINTS.split(sentence) if len(c.split()) >= 4]


def cut(text: str) -> str:
    return " ".join(text.split()[:LONGEST])


def group(maker: Maker, sentence: str) -> list[str]:
    """A sentence, one of its clauses, and three that are made of them."""
    clauses = clauses_of(sentence)
    clause = maker.random.choice(clauses) if clauses else sentence
    made = [sentence, clause, maker.headline(sentence), maker.headline(maker.replaced(sentence, 2)), maker.reworded(clause)]
    return list(dict.fromkeys(cut(text) for text in made if len(text.split()) > 1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    for name in ("news", "gum", "written", "wordnet", "speeches", "factbook", "vocabulary"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    senses, synonyms = wordnet(options.wordnet)
    core = news(options.news) + written(options.written) + gum(options.gum)
    more = speeches(options.speeches) + factbook(options.factbook)
    names = [w for text in core for s in text for w in re.findall(r"(?<=[a-z,] )[A-Z][a-z]{2,}", s)]
    maker = Maker(SEED, options.vocabulary.read_text(encoding="utf8").split("\n"), synonyms, names)
    groups = [group(maker, sentence) for text in core for sentence in text]
    plain = [sentence for text in more for sentence in text]
    groups += [[cut(sentence), maker.headline(sentence)] for sentence in plain]
    groups += [sense for sense in senses if sense[0].split(",")[0] in maker.place or len(sense) > 2]
    groups += [[maker.medley()] for _ in range(10000)]
    maker.random.shuffle(groups)
    with options.out.open("w", encoding="utf8") as out:
        for texts in groups:
            out.write(json.dumps(texts, ensure_ascii=False) + "\n")
    print(f"{len(groups)} groups, {sum(map(len, groups))} sentences; {sum(map(len, core))} of them as found in news")


if __name__ == "__main__":
    main()
