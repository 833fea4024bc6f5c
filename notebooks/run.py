"""Runs a notebook and keeps the result elsewhere: python notebooks/run.py NOTEBOOK RESULT."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def text(cell) -> str:
    """What a cell printed on standard output."""
    return "".join(o.text for o in cell.outputs if o.output_type == "stream" and o.name == "stdout").strip()


def main(source: Path, result: Path) -> int:
    notebook = nbformat.read(source, as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if any(cell.outputs for cell in cells):
        print(f"{source} has outputs; clear them before committing it")
        return 1
    client = NotebookClient(
        notebook, timeout=600, kernel_name="python3", resources={"metadata": {"path": str(source.parent)}}
    )
    try:
        client.execute()
    except CellExecutionError as failure:
        print(failure)
        return 1
    finally:
        nbformat.write(notebook, result)
    mute = [number for number, cell in enumerate(cells, 1) if not text(cell).endswith(".")]
    for cell in cells:
        print(text(cell))
    if mute:
        print(f"cells without a sentence: {mute}")
    return 1 if mute else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
