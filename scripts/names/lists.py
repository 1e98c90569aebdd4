"""Writes src/core/annotate/en/name-lists.ts: cities of GeoNames and names of the United States census. See README.md beside this file."""

import json
import re
import sys
import unicodedata

CITY = 100_000
AMERICAN_CITY = 40_000
FAMILIES = 4_000


def fold(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return re.sub(r"[’'.]", "", plain).strip()


def cities(path: str) -> list[str]:
    with open(path, encoding="utf-8") as file:
        known = json.load(file).values()
    names = set()
    for city in known:
        if city["population"] >= (AMERICAN_CITY if city["countrycode"] == "US" else CITY):
            names.add(fold(city["name"]))
    return sorted(name for name in names if re.fullmatch(r"[a-z][a-z -]{2,}", name))


def census(path: str) -> list[tuple[str, float]]:
    with open(path, encoding="ascii") as file:
        return [(row[0].lower(), float(row[1])) for row in map(str.split, file)]


def main(places: str, names: str, out: str) -> None:
    female, male = dict(census(f"{names}/dist.female.first")), dict(census(f"{names}/dist.male.first"))
    women = sorted(name for name, share in female.items() if share > 4 * male.get(name, 0))
    men = sorted(name for name, share in male.items() if share > 4 * female.get(name, 0))
    families = sorted(name for name, _ in census(f"{names}/dist.all.last")[:FAMILIES])
    with open(out, "w", encoding="utf-8") as file:
        file.write("/** Written by scripts/names/lists.py. Folded, accents, stops and apostrophes off. */\n")
        for what, name, values in (
            ("Cities of 100,000 people and more, in the United States of 40,000 (GeoNames).", "CITY_NAMES", cities(places)),
            ("Given names that women bear at least four times as often as men (census of 1990).", "CENSUS_WOMEN", women),
            ("Given names that men bear at least four times as often as women.", "CENSUS_MEN", men),
            ("The most frequent family names.", "CENSUS_FAMILIES", families),
        ):
            separator = "|" if name == "CITY_NAMES" else " "
            file.write(f"\n/** {what} */\nexport const {name} = '{separator.join(values)}';\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
