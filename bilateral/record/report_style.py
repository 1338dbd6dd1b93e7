"""How a report looks, on paper and in the page that prints it."""

from pathlib import Path

STYLE = Path(__file__).with_name("report.css")
