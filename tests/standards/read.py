"""Prints what rispy reads from a RIS file: a JSON array of [title, [author, ...], year]."""

import json
import sys

import rispy

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    entries = rispy.load(file)
print(json.dumps([[e.get("title", ""), e.get("authors", []), e.get("year", "")] for e in entries]))
