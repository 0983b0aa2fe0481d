"""Opens a file in LibreOffice, has it work out every field anew, and saves it as text: refresh.py PIPE SOURCE TARGET"""
import subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue

pipe, source, target = sys.argv[1:4]
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
    document.getTextFields().refresh()
    document.storeToURL(f"file://{target}", (setting("FilterName", "Text"),))
    document.close(True)
finally:
    office.terminate()
    office.wait(20)
