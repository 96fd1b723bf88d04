"""Opens workbooks in LibreOffice, types into cells as a person would, and saves them, by a list of jobs as JSON.

A job: {"file", "out", "by": "xlsx" | "ods", "cells": [[sheet, address, text]]}. By "ods" the file is saved as .ods
first, opened again and then saved as .xlsx.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.util import NumberFormat

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8"}


def prop(name, value):
    item = PropertyValue()
    item.Name = name
    item.Value = value
    return item


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


def load(desktop, path):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (prop("Hidden", True),))


def store(document, path, kind):
    document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", FILTERS[kind]),))


def run(desktop, job):
    document = load(desktop, job["file"])
    for sheet, address, text in job["cells"]:
        cell = document.Sheets.getByName(sheet).getCellRangeByName(address)
        # What is typed is read as a number, a day or words by the cell's format, as in the window.
        cell.setFormula(text)
        # The window shows a typed share as one; the bridge leaves the cell's format.
        if text.endswith("%"):
            cell.NumberFormat = document.NumberFormats.getStandardFormat(NumberFormat.PERCENT, Locale())
    if job["by"] == "ods":
        between = job["out"] + ".ods"
        store(document, between, "ods")
        document.close(True)
        document = load(desktop, between)
    store(document, job["out"], "xlsx")
    document.close(True)
    if job["by"] == "ods":
        os.remove(between)


def main():
    jobs = json.load(sys.stdin)
    profile = tempfile.mkdtemp(prefix="lo-forms-")
    pipe = f"forms{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        for job in jobs:
            run(desktop, job)
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(timeout=30)
    finally:
        if office.poll() is None:
            office.terminate()
            office.wait()
        shutil.rmtree(profile, ignore_errors=True)


main()
