"""
Edits Word files through LibreOffice, as a person at the other side of a table would: edit.py PIPE PROFILE

Starts LibreOffice once, then takes one job a line from standard input and answers each with one line, both JSON.
A job: {"from": path, "to": path, "author": name, "tracked": bool, "edits": [...], "through": "docx" | "odt" | "doc"}.
An answer: {"ok": true} or {"ok": false, "why": "..."}. What edits there are stands in the table at the end.
"""
import json, os, signal, subprocess, sys, tempfile, threading, time
import uno, unohelper
from com.sun.star.awt import XCallback
from com.sun.star.awt.FontSlant import ITALIC
from com.sun.star.awt.FontWeight import BOLD
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

pipe, profile = sys.argv[1:3]
accept = f"pipe,name={pipe};urp;"
filters = {"docx": "MS Word 2007 XML", "odt": "writer8", "doc": "MS Word 97"}


class Impossible(Exception):
    """An edit that cannot be made in this document, and why."""


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def named(name, value):
    made = NamedValue()
    made.Name, made.Value = name, value
    return made


def start():
    return subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}", f"--accept={accept}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def connect(office):
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(400):
        try:
            return resolver.resolve(f"uno:{accept}StarOffice.ComponentContext")
        except Exception:
            if office.poll() not in (None, 81):
                break
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


# Finding


def search(document, words):
    wanted = document.createSearchDescriptor()
    wanted.SearchString, wanted.SearchCaseSensitive = words, True
    return wanted


def within(text, found, whole):
    """Whether a range lies within another of the same text."""
    try:
        return text.compareRegionStarts(whole, found) >= 0 and text.compareRegionEnds(whole, found) <= 0
    except Exception:
        return False


def paragraph(document, words):
    """A cursor over the one paragraph that holds the words; of several, that which holds nothing else."""
    found = document.findAll(search(document, words))
    cursors = []
    for index in range(found.Count):
        place = found.getByIndex(index)
        cursor = place.Text.createTextCursorByRange(place.Start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        if not any(one.Text == cursor.Text and one.Text.compareRegionStarts(one, cursor) == 0 for one in cursors):
            cursors.append(cursor)
    if len(cursors) > 1:
        cursors = [one for one in cursors if one.String.strip() == words]
    if len(cursors) != 1:
        raise Impossible(f"“{words}” stands in {found.Count} places, and not in one paragraph")
    return cursors[0]


def range_of(document, whole, words):
    """The first place of the words in a paragraph, as a cursor."""
    found = document.findNext(whole.Start, search(document, words))
    if found is None or found.Text != whole.Text or not within(whole.Text, found, whole):
        raise Impossible(f"“{words}” does not stand in “{whole.String[:60]}”")
    return found.Text.createTextCursorByRange(found)


def places_of(document, whole, words):
    """Every place of the words in a paragraph, the last first, so that edits do not move those that come."""
    wanted, places = search(document, words), []
    found = document.findNext(whole.Start, wanted)
    while found is not None and found.Text == whole.Text and within(whole.Text, found, whole):
        places.append(found)
        found = document.findNext(found.End, wanted)
    return reversed(places)


def table_with(document, words):
    """The table that holds the words, and the row in which they stand."""
    cell = paragraph(document, words).Cell
    table = paragraph(document, words).TextTable
    if cell is None or table is None:
        raise Impossible(f"“{words}” does not stand in a table")
    return table, int("".join(one for one in cell.CellName if one.isdigit())) - 1


def cell_at(table, row, column):
    name = "ABCDEFGHIJ"[column] + str(row + 1)
    return table.getCellByName(name)


def select(document, range_):
    document.CurrentController.ViewCursor.gotoRange(range_, False)
    return document.CurrentController.ViewCursor


def command(document, name, **arguments):
    """What a person chooses in a menu."""
    settings = tuple(setting(key, value) for key, value in arguments.items())
    dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{name}", "", 0, settings)


# Editing


def replace(document, edit):
    range_of(document, paragraph(document, edit["in"]), edit["words"]).String = edit["with"]


def delete(document, edit):
    range_of(document, paragraph(document, edit["in"]), edit["words"]).String = ""


def insert(document, edit):
    whole = paragraph(document, edit["in"])
    if "before" in edit:
        place = range_of(document, whole, edit["before"]).Start
    elif "after" in edit:
        place = range_of(document, whole, edit["after"]).End
    else:
        place = whole.End
    place.Text.insertString(whole.Text.createTextCursorByRange(place), edit["text"], False)


def rewrite(document, edit):
    paragraph(document, edit["in"]).String = edit["with"]


def add(document, edit):
    """A new paragraph after that of the words, or before it."""
    whole = paragraph(document, edit.get("after") or edit["before"])
    text = whole.Text
    if "after" in edit:
        cursor = text.createTextCursorByRange(whole.End)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        text.insertString(cursor, edit["text"], False)
    else:
        cursor = text.createTextCursorByRange(whole.Start)
        text.insertString(cursor, edit["text"], False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        cursor.goLeft(1, False)
    if "style" in edit:
        cursor.ParaStyleName = edit["style"]


def stretch(document, edit):
    """A cursor over whole paragraphs: from that of the words to that of `to`, with the mark that ends the last."""
    first = paragraph(document, edit["in"])
    last = paragraph(document, edit["to"]) if "to" in edit else first
    cursor = first.Text.createTextCursorByRange(first.Start)
    cursor.gotoRange(last.End, True)
    if not cursor.goRight(1, True):
        raise Impossible(f"“{edit['in']}” is the last paragraph of its text")
    return cursor


def drop(document, edit):
    stretch(document, edit).String = ""


def split(document, edit):
    place = range_of(document, paragraph(document, edit["in"]), edit["before"])
    place.collapseToStart()
    place.Text.insertControlCharacter(place, PARAGRAPH_BREAK, False)


def merge(document, edit):
    whole = paragraph(document, edit["in"])
    cursor = whole.Text.createTextCursorByRange(whole.End)
    cursor.goRight(1, True)
    cursor.String = " "


def move(document, edit):
    """Cut, and paste before the paragraph of other words."""
    controller = document.CurrentController
    controller.select(stretch(document, edit))
    taken = controller.getTransferable()
    stretch(document, edit).String = ""
    select(document, paragraph(document, edit["before"]).Start)
    controller.insertTransferable(taken)


def fill(document, edit):
    table, row = table_with(document, edit["row"])
    cell = cell_at(table, row + edit.get("down", 0), edit["column"])
    cursor = cell.createTextCursor()
    cursor.gotoEnd(False)
    cell.insertString(cursor, edit["text"], False)


def add_row(document, edit):
    table, row = table_with(document, edit["after"])
    select(document, cell_at(table, row, 0).createTextCursor())
    command(document, "InsertRowsAfter")
    for column, text in enumerate(edit["cells"]):
        cell = cell_at(table, row + 1, column)
        cell.insertString(cell.createTextCursor(), text, False)


def drop_row(document, edit):
    table, row = table_with(document, edit["row"])
    select(document, cell_at(table, row, 0).createTextCursor())
    command(document, "DeleteRows")


def comment(document, edit):
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Content, note.Author, note.Initials = edit["text"], author, "".join(one[0] for one in author.split())
    place = range_of(document, paragraph(document, edit["in"]), edit["words"])
    place.Text.insertTextContent(place, note, True)


def settle(document, edit):
    """Accepts or rejects the tracked change at the words."""
    select(document, range_of(document, paragraph(document, edit["in"]), edit["words"]).Start)
    document.CurrentController.ViewCursor.goRight(1, False)
    command(document, "RejectTrackedChange" if edit["do"] == "reject" else "AcceptTrackedChange")


def paste(document, edit):
    """Text with a look of its own, as it comes from a web page or a mail."""
    whole = paragraph(document, edit["after"])
    cursor = whole.Text.createTextCursorByRange(whole.End)
    whole.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as page:
        page.write(f"<html><meta charset='utf-8'><body>{edit['html']}</body></html>")
        page.flush()
        cursor.insertDocumentFromURL(f"file://{page.name}", (setting("FilterName", "HTML (StarWriter)"),))


def format_words(document, edit):
    whole = paragraph(document, edit["in"])
    if "style" in edit:
        whole.ParaStyleName = edit["style"]
        return
    place = range_of(document, whole, edit["words"])
    if edit["look"] == "bold":
        place.CharWeight = BOLD
    elif edit["look"] == "italic":
        place.CharPosture = ITALIC
    elif edit["look"] == "red":
        place.CharColor = 0xC00000
    else:
        raise Impossible(f"no look “{edit['look']}”")


def put_signs(document, edit, signs):
    whole = paragraph(document, edit["in"])
    for before, after in signs:
        for place in places_of(document, whole, before):
            if place.String == before:
                place.String = after


def quotes(document, edit):
    """Curly quotes made straight, as a program does that knows no others."""
    put_signs(document, edit, (("“", '"'), ("”", '"'), ("’", "'")))


def spaces(document, edit):
    """Two spaces between sentences, as on a typewriter."""
    put_signs(document, edit, ((". ", ".  "),))


edits = {
    "replace": replace,  # in, words, with
    "delete": delete,  # in, words
    "insert": insert,  # in, before | after (words; at the end without either), text
    "rewrite": rewrite,  # in, with
    "add": add,  # after | before (a paragraph), text, style?
    "drop": drop,  # in, to?
    "split": split,  # in, before
    "merge": merge,  # in: with the paragraph behind it
    "move": move,  # in, to?, before
    "fill": fill,  # row, down?, column, text
    "add row": add_row,  # after, cells
    "drop row": drop_row,  # row
    "comment": comment,  # in, words, text
    "accept": settle,  # in, words
    "reject": settle,  # in, words
    "paste": paste,  # after, html
    "format": format_words,  # in, words and look, or style
    "quotes": quotes,  # in
    "spaces": spaces,  # in
}


def sign_as(name):
    """Who writes from now on, as the options of the program say it."""
    provider = there.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", there)
    data = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess", (named("nodepath", "/org.openoffice.UserProfile/Data"),)
    )
    first, _, last = name.rpartition(" ")
    data.setPropertyValue("givenname", first)
    data.setPropertyValue("sn", last)
    data.commitChanges()


def opened(path):
    document = desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (setting("Hidden", True),))
    if document is None:
        raise Impossible("LibreOffice does not open the file")
    return document


def saved(document, path, form):
    document.storeToURL(f"file://{path}", (setting("FilterName", filters[form]),))


def run(job):
    global author
    author = job.get("author", "")
    sign_as(author)
    form = job.get("through", "docx")
    document = opened(job["from"])
    try:
        if "tracked" in job:
            document.RecordChanges = job["tracked"]
        for number, edit in enumerate(job.get("edits", [])):
            try:
                edits[edit["do"]](document, edit)
            except Exception as error:
                raise Impossible(f"edit {number + 1} ({edit['do']}): {error}")
        saved(document, job["to"] if form == "docx" else f"{job['to']}.{form}", form)
    finally:
        document.close(True)
    if form != "docx":
        between = opened(f"{job['to']}.{form}")
        try:
            saved(between, job["to"], "docx")
        finally:
            between.close(True)
            os.remove(f"{job['to']}.{form}")


class Work(unohelper.Base, XCallback):
    """
    Work that LibreOffice does in its first thread: all calls made from within one of its own come back in its thread. In any other
    thread it dies as soon as a file has a comment.
    """

    def __init__(self, does):
        self.does, self.done, self.error = does, threading.Event(), None

    def notify(self, _):
        try:
            self.does()
        except Exception as error:
            self.error = error
        self.done.set()

    def wait(self):
        there.ServiceManager.createInstanceWithContext("com.sun.star.awt.AsyncCallback", there).addCallback(self, None)
        while not self.done.wait(0.5):
            if office.poll() is not None:
                raise Impossible("LibreOffice has ended")
        if self.error is not None:
            raise self.error


signal.signal(signal.SIGTERM, lambda *_: sys.exit("told to end"))
office = start()
try:
    there = connect(office)
    desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
    dispatcher = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", there)
    print(json.dumps({"ok": True}), flush=True)
    for line in sys.stdin:
        try:
            Work(lambda: run(json.loads(line))).wait()
            answer = {"ok": True}
        except Exception as error:
            answer = {"ok": False, "why": str(error)}
        print(json.dumps(answer), flush=True)
        if office.poll() is not None:
            sys.exit("LibreOffice has ended")
finally:
    office.terminate()
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.kill()
