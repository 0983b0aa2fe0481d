"""Opens a Word file in LibreOffice, accepts or rejects all its changes or works out every field anew, and saves it as text:
office.py PIPE Accept|Reject|Refresh SOURCE TARGET"""
import subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue

pipe, order, source, target = sys.argv[1:5]
profile = tempfile.TemporaryDirectory()
accept = f"pipe,name={pipe};urp;"
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile.name}", f"--accept={accept}"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
here = uno.getComponentContext()
resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)


def connect():
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:{accept}StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer")


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


try:
    there = connect()
    desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
    document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (setting("Hidden", True),))
    if order == "Refresh":
        document.getTextFields().refresh()
    else:
        dispatcher = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", there)
        dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{order}AllTrackedChanges", "", 0, ())
    options = (setting("FilterName", "Text (encoded)"), setting("FilterOptions", "UTF8"))
    document.storeToURL(f"file://{target}", options)
    document.close(True)
finally:
    office.terminate()
    office.wait(20)
