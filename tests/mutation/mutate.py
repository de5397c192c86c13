#!/usr/bin/env python3
"""Mutation test of the scorer: flips operators and constants one at a time and runs the tests against each flip.

    python3 tests/mutation/mutate.py [--flips 100] [--seed 1] [--folder functions/Survey.Core/Scoring]

Works on a copy in a temporary directory and needs the .NET SDK only. The flips follow from the seed. A flip that does
not compile is replaced by the next; one that keeps a processor busy for minutes counts as noticed.
Ends with the share of flips that at least one test noticed; exit code 1 below 90 %.
"""
import argparse
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile

REQUIRED = 0.9
PROCESSOR_SECONDS = 180
# Run last, and only when the others notice nothing.
SLOW = ["HiddenFunctionTests", "LiftedRuleTests", "ExchangedAnswersTests", "ReferenceScorerTests", "ScorecardJsonTests", "RoleClarityScorerTests"]
OPERATORS = {
    " <= ": " < ", " >= ": " > ", " < ": " <= ", " > ": " >= ", " == ": " != ", " != ": " == ", " + ": " - ", " - ": " + ",
    " * ": " / ", " / ": " * ", " += ": " -= ", " -= ": " += ", " && ": " || ", " || ": " && ", "++": "--",
    "Math.Max(": "Math.Min(", "Math.Min(": "Math.Max(", "true": "false", "false": "true",
}
OPERATOR = re.compile("|".join(re.escape(operator) for operator in sorted(OPERATORS, key=len, reverse=True)))
CONSTANT = re.compile(r"(?<![\w.\"])\d+(?:\.\d+)?(?![\w.\"])")
NO_CODE = re.compile(r"^\s*(///|//|using |namespace |\[)|nameof\(|throw new")


def flips_in(path):
    """Every flip of a file: line index, start, end, replacement."""
    for index, line in enumerate(path.read_text().splitlines()):
        if NO_CODE.search(line):
            continue
        code = re.sub(r'"[^"]*"', lambda text: " " * len(text[0]), line.split(" //")[0])
        for found in OPERATOR.finditer(code):
            yield index, found.start(), found.end(), OPERATORS[found[0]]
        for found in CONSTANT.finditer(code):
            changed = str(float(found[0]) * 1.5 or 0.5) if "." in found[0] else str(int(found[0]) + 1)
            yield index, found.start(), found.end(), changed


def run(arguments, folder, **options):
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, **options).returncode == 0


def limit_processor_time():
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))


def copy_of(root, folder):
    files = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout
    for name in filter(None, files.split("\0")):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (root / name).is_file():
            shutil.copy2(root / name, target)


def is_noticed(folder, core, tests):
    """True when a test fails, False when none does, None when the flip does not compile."""
    if not run(["dotnet", "build", "functions/Survey.Core", "--no-restore", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false"], folder):
        return None
    shutil.copy2(core, tests / "Survey.Core.dll")
    quick = [argument for name in SLOW for argument in ("--filter-not-class", f"*.{name}")]
    slow = [argument for name in SLOW for argument in ("--filter-class", f"*.{name}")]
    return not all(
        run(["dotnet", str(tests / "Survey.Tests.dll"), *chosen, "--stop-on-fail", "on"], folder, preexec_fn=limit_processor_time)
        for chosen in (["--filter-namespace", "Survey.Tests.Core.Scoring*", *quick], ["--filter-namespace", "Survey.Tests.Core.Recommendations*"], slow)
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--flips", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", default="functions/Survey.Core/Scoring")
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory(prefix="survey-mutation-") as temporary:
        folder = pathlib.Path(temporary)
        copy_of(root, folder)
        binaries = folder / "artifacts/local/bin"
        core, tests = binaries / "Survey.Core/debug/Survey.Core.dll", binaries / "Survey.Tests/debug"
        if not run(["dotnet", "build", "tests/Survey.Tests"], folder) or is_noticed(folder, core, tests) is not False:
            sys.exit("The tests must build and pass without a flip.")
        flips = [(path, flip) for path in sorted((folder / options.folder).rglob("*.cs")) for flip in flips_in(path)]
        random.Random(options.seed).shuffle(flips)
        done = noticed = 0
        for path, (index, start, end, changed) in flips:
            if done == options.flips:
                break
            original = path.read_text()
            lines = original.splitlines(keepends=True)
            before = lines[index].strip()
            lines[index] = lines[index][:start] + changed + lines[index][end:]
            path.write_text("".join(lines))
            outcome = is_noticed(folder, core, tests)
            path.write_text(original)
            if outcome is None:
                continue
            done += 1
            noticed += outcome
            if done % 10 == 0:
                print(f"{noticed} of {done} noticed", flush=True)
            if not outcome:
                print(f"not noticed: {path.relative_to(folder)}:{index + 1}: {before}  ->  {lines[index].strip()}", flush=True)
        print(f"{noticed} of {done} flips noticed ({noticed / done:.0%})")
        sys.exit(0 if noticed >= REQUIRED * done else 1)


if __name__ == "__main__":
    main()
