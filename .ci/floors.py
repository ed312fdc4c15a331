"""The floors of grammar/FLOORS.toml may only rise: compares them with those of the commit before."""
import pathlib
import subprocess
import sys
import tomllib

FILE = "grammar/FLOORS.toml"


def figures(table, path=()):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from figures(value, (*path, key))
        else:
            yield ".".join((*path, key)), value


def main():
    before = subprocess.run(["git", "show", f"HEAD^:{FILE}"], capture_output=True, text=True, check=False)
    if before.returncode:
        print("skipped: no floors in the commit before")
        return 0
    old = dict(figures(tomllib.loads(before.stdout)))
    new = dict(figures(tomllib.loads(pathlib.Path(FILE).read_text(encoding="utf-8"))))
    lowered = [f"{name}: {value} before, {new.get(name)} now" for name, value in old.items() if new.get(name, -1) < value]
    print("\n".join(lowered) or f"{len(new)} floors, none lowered")
    return 1 if lowered else 0


if __name__ == "__main__":
    sys.exit(main())
