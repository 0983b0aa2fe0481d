import type {Severity} from '../base/diagnostic.js'

/** What a finding means that has no page of its own: made while a document is made, or a precedent read. */
export interface Explanation {
  readonly severity: Severity
  readonly demands: string
  /** Why, and what to do. */
  readonly cure: string
}

/** By rule id. A test sees to it that none is missing. */
export const explanations: Readonly<Record<string, Explanation>> = {
  'unknown-rule': {
    severity: 'error',
    demands: 'proviso.yaml sets rules that exist.',
    cure: '“proviso list rules” shows the ids. What is found while a file is read cannot be set: what cannot be read cannot be trusted.',
  },
  'file-kind': {
    severity: 'error',
    demands: 'It is clear of each file that is checked what kind of file it is.',
    cure: 'The first line says it: “# yaml-language-server: $schema=…/plan.schema.json”. Files in plans/ and engagements/ need no such line.',
  },
  'file-access': {
    severity: 'error',
    demands: 'Every file that is needed can be read, and every file that is made can be written.',
    cure: 'The message says what the system refused. Nothing is left half-written: a file is written under another name first and takes its own name only when it is whole.',
  },
  'unreadable-file': {
    severity: 'error',
    demands: 'A file that is read is whole, holds text, and is of a kind that can be read.',
    cure: 'The message says what is wrong with it. Open it in a word processor, save it again as .docx, and retry; of a PDF that holds pictures of pages, ask for the file it was printed from.',
  },
  fault: {
    severity: 'error',
    demands: 'The studio itself does not fail.',
    cure: 'Your work is kept, and the rest goes on. Try the same again; where it fails again, report the sentence and what you did before.',
  },
  'no-engine': {
    severity: 'error',
    demands: 'What sets PDFs stands beside the page that is asked for one.',
    cure: 'Put proviso-pdf.js into the folder of the page and open it again; “proviso studio --export” writes both. Word, web page and text need no engine.',
  },
  'table-mode': {
    severity: 'error',
    demands: 'What is projected holds nothing internal.',
    cure: 'Something would have shown words of the house, so it is withheld. Leave table mode to see what it is, and change the words that would be seen.',
  },
  round: {
    severity: 'error',
    demands: 'A round that is noted says what happened, on a ledger that nobody changed meanwhile.',
    cure: 'The message says what is missing. Where another hand changed the ledger, look at it, and note the round again.',
  },
  'scan-foreign': {
    severity: 'warning',
    demands: 'A draft that is searched is in English.',
    cure: 'The patterns know English only, so nothing was looked for in the rest. Ask for the English text, or have somebody read it who knows the language.',
  },
  plan: {
    severity: 'error',
    demands: 'A plan names documents and clauses that exist.',
    cure: '“proviso list documents” and “proviso list clauses” show the names.',
  },
  'share-address': {
    severity: 'warning',
    demands: 'An image to share points to whom a member can reach, in a form that a telephone opens.',
    cure: 'The QR code is made of union.web, else union.email, else union.phone under the facts of the engagement. A page begins with https://, an email is one address, and a telephone is digits, with + and the country in front if need be. An answer of another form is an error, and nothing is made.',
  },
  'same-name': {
    severity: 'error',
    demands: 'No two documents of one run are written to the same file.',
    cure: 'A file is called after its engagement and its document. Where two plans make the same document of one engagement, give each entry a “name”. Nothing is written before this is settled.',
  },
  unprintable: {
    severity: 'warning',
    demands: 'A PDF can show every sign of its document.',
    cure: 'The typefaces that come with the program have the letters of English, Spanish and other languages in Latin, and no Chinese, Korean, Arabic or emoji. Word and a page take such signs from the reader’s machine; send one of them, or write the name in Latin letters too.',
  },
  'answer-type': {
    severity: 'error',
    demands: 'Every answer is of the kind that its question asks for.',
    cure: 'Money is an amount with its currency (18500.00 USD), a percentage ends in %, a date is written 2026-11-23, yes/no is yes or no, a text stands on one line. “proviso show <name>” shows the question and its kind.',
  },
  'unknown-fact': {
    severity: 'error',
    demands: 'An engagement states only facts that are declared.',
    cure: '“proviso list facts” shows all of them. A fact that follows from others is not stated.',
  },
  'fact-missing': {
    severity: 'error',
    demands: 'A fact that decides whether a clause stands is answered.',
    cure: 'Add the fact to the engagement, under “facts”. Without it no one can say whether the clause belongs in the document.',
  },
  'no-text-in-register': {
    severity: 'info',
    demands: 'A clause that a document takes in has a text in the document’s register.',
    cure: 'Some clauses belong in a proposal and not in a rider. Where a document calls the clause by name it is an error: write the text, or drop the call.',
  },
  'required-absent': {
    severity: 'error',
    demands: 'Where a clause stands, the clauses that it requires stand too.',
    cure: 'Take the other clause in (see “without” in the plan, and its condition), or leave this one out as well.',
  },
  conflict: {
    severity: 'error',
    demands: 'Clauses that exclude each other do not stand in one document.',
    cure: 'Leave one of them out with “without” in the plan.',
  },
  'term-without-definition': {
    severity: 'error',
    demands: 'A defined term stands in a document only together with its definition.',
    cure: 'Take in the clause that defines it, or reword the text that uses it.',
  },
  'unknown-signatory': {
    severity: 'error',
    demands: 'A text calls only parties that sign.',
    cure: 'Declare the party under “signatories” in document.yaml.',
  },
  'out-of-range': {
    severity: 'error',
    demands: 'An answer lies within the limits that its clause sets, at all or at the chosen rung.',
    cure: 'Change the answer, or choose a rung that allows it. A draft is made all the same; a final document is not.',
  },
  'at-the-limit': {
    severity: 'warning',
    demands: 'An answer at the floor leaves something to give.',
    cure: 'The answer is the very limit that the floor allows. That may be meant; then nothing is to be done.',
  },
  refused: {
    severity: 'error',
    demands: 'A document is made only for a deal that it is for.',
    cure: 'The document’s recipe says under “refuses” which deals it is not for, and why. Correct the fact, or make another document.',
  },
  'left-out': {
    severity: 'warning',
    demands: 'A short form says to its drafter which protections it leaves out.',
    cure: 'Use the full document where one of them matters in this deal. The list never enters the document.',
  },
  unanswered: {
    severity: 'error',
    demands: 'Every ask and concern of the letter, and every hazard, is answered by a clause.',
    cure: 'Name the ask in the clause that answers it, under “asks” or “concerns”, or write a clause that does.',
  },
  'answers-nothing': {
    severity: 'warning',
    demands: 'Every clause answers an ask or a concern of the letter.',
    cure: 'Name it under “asks” or “concerns”. A clause that answers nothing may not be needed.',
  },
  'in-no-document': {
    severity: 'warning',
    demands: 'Every clause stands in some document.',
    cure: 'Add its family to the sections of a document in whose register it has a text, or call it in a handout.',
  },
  positions: {
    severity: 'error',
    demands: 'Positions are on clauses that exist.',
    cure: 'Correct the id in positions.yaml; “proviso list” shows the clauses.',
  },
  'shipped-floor': {
    severity: 'warning',
    demands: 'A working floor is not the shipped one.',
    cure: 'Shipped rungs are illustrations, and the other side has the same library. Decide on your own floor, and write it in positions.yaml, which never leaves the workspace.',
  },
  rate: {
    severity: 'error',
    demands: 'A rate that is asked for has a value that holds on the day.',
    cure: 'Add the value with the day from which it holds, its source and its date to rates.yaml of the workspace. The shipped table repeats defaults of clauses and is no scale.',
  },
  costing: {
    severity: 'error',
    demands: 'The figures of a costing are of their kind, in its currency, in order, and speak of titles that it has.',
    cure: 'Correct the figure at the place that is shown. Low, base and high stand in order; a term with a position is also assumed.',
  },
  'not-costed': {
    severity: 'warning',
    demands: 'What the titles of a costing give rise to is costed.',
    cure: 'Add the terms that are named to “assumptions”, or to rates.yaml of the workspace. Without them the item is left out of every total.',
  },
  'no-floor': {
    severity: 'warning',
    demands: 'An internal workbook has a floor to show.',
    cure: 'Add “floor” to the costing and keep that file in the house, or leave --internal away.',
  },
  'blank-left': {
    severity: 'warning',
    demands: 'Every answer that a document asks for is given.',
    cure: 'The document shows a blank in brackets, highlighted in Word. Answer it in the engagement; with --final a blank is an error.',
  },
  'figure-unfilled': {
    severity: 'warning',
    demands: 'The data of the deal fill every figure that its plan names.',
    cure: 'The document is made without the figure. Answer what the message names, take in the clause, or take the figure out of the plan; with --final it is an error. A figure states no number that its document does not.',
  },
  deal: {
    severity: 'warning',
    demands: 'What a clause warns of does not happen in this deal.',
    cure: 'The clause itself holds the condition and the sentence, under “cautions”. It speaks to the drafter only and never enters a document. An error stops a final document, not a draft.',
  },
  'adopt-shape': {
    severity: 'error',
    demands: 'A precedent shows where its clauses begin.',
    cure: 'Clauses begin at headings (in Word the styles Heading 1 to 3, in Markdown #, in plain text a line of capitals) or at numbered paragraphs. Mark them in a copy of the file, and adopt the copy.',
  },
  'adopt-tracked': {
    severity: 'warning',
    demands: 'A precedent is a text that was agreed to.',
    cure: 'Tracked changes were taken as accepted. Where one was not, open the file in Word, settle each change, save it, and adopt it under other numbers.',
  },
  'adopt-left': {
    severity: 'warning',
    demands: 'Everything in a precedent stands in its text, where a reader sees it.',
    cure: 'Headers, footers, notes and comments are put into a file of their own under adopted/; hidden text is taken like the rest; signs of symbol fonts and the words of diagrams are left out. Read what the finding names, and put in by hand what belongs into a clause.',
  },
  'scan-read': {
    severity: 'warning',
    demands: 'All words of a draft that is scanned are searched, as they stand.',
    cure: 'The message says what was read otherwise or not at all: tracked changes are read as accepted, hidden text like the rest, pictures and pages without text not. Read those parts yourself.',
  },
  'adopt-bare': {
    severity: 'info',
    demands: 'A clause has a text.',
    cure: 'A heading that only stood over others became a clause without a text, so that none of its words is lost. It stands in no document; delete the file where it is not needed.',
  },
  'adopt-field': {
    severity: 'info',
    demands: 'What may be answered otherwise in the next deal is a field.',
    cure: 'Declare a field in the clause (name, type, label, ask, default) and write its name in double braces where the words stand now. “proviso list fields” shows those of the library.',
  },
  'adopt-term': {
    severity: 'info',
    demands: 'A defined term is declared, so that its uses are found.',
    cure: 'List every written form under “defines”, and call the term where it is defined. “proviso list terms” shows those of the library: where one of them says the same, use it and drop the other.',
  },
  'edition-number': {
    severity: 'error',
    demands: 'One number is printed on one text only.',
    cure: 'Raise “draft.number” in the engagement before a handout or a guideline is printed with other words. editions.yaml keeps what went out under each number.',
  },
  ledger: {
    severity: 'error',
    demands:
      'A ledger speaks of clauses and engagements that exist, its rounds stand in their order, and what is agreed is not touched.',
    cure: 'Rounds are counted from 1 over both sides, each no earlier than the one before. A clause of your own side has a rung or words; what is agreed has the day under “agreed”, and nothing more is said of it unless “reopened” says who wanted it and why. A package is offered with its clauses, and answered by the other side as a whole. Correct the place that is shown: nothing is told of a table whose ledger is in doubt.',
  },
  'unknown-return': {
    severity: 'error',
    demands: 'It is known what a returned file was when it was sent.',
    cure: '“proviso make --final” in a workspace keeps what it makes in sent/, under the mark that the file carries. Say with --sent which document it is, or name the plans that made it; where all of it is lost, make the document anew from the answers of that day.',
  },
  overwritten: {
    severity: 'error',
    demands: 'A file that lay on the table stays as it was, and its hash is kept in the ledger.',
    cure: 'Put the old file back and save the new one under another name. Where no hash was kept, the finding is a warning, and shows the line to write. “proviso send”, “received”, “packet” and “close” write no file over another that says something else.',
  },
  'other-day': {
    severity: 'warning',
    demands: 'A document bears the day on which it is passed.',
    cure: 'Raise “date” in the engagement, with the number of the draft and the day in the words of the proposal; or say with --date on which day it is passed.',
  },
  'no-redline': {
    severity: 'warning',
    demands: 'What was passed in the last round is kept, so that the next one can be shown against it.',
    cure: '“proviso send” and, in a workspace, “proviso make --final” keep what they make in sent/. The ledger needs the file under “sent”, with its sha256: that tells which round it belongs to. For a round without it, “proviso redline” compares two versions by name.',
  },
  closing: {
    severity: 'error',
    demands: 'What is signed is what was agreed: every item settled, every text with the digest that was initialed.',
    cure: 'Settle or withdraw what is open, or have it named in an annex with --open-too. Where a text reads otherwise than it was agreed, an answer in the engagement or the clause has changed since: restore it. Where no digest was kept, or a text leans on another that is not agreed, the finding is a warning: read before you sign.',
  },
  'signed-open': {
    severity: 'error',
    demands: 'A signed copy is a text without tracked changes.',
    cure: 'Nobody can tell whether the text before or after them was signed. Have all changes accepted or rejected, compare again, and have that copy signed.',
  },
  answer: {
    severity: 'error',
    demands: 'An answer to a returned file speaks of what is in it, and says one thing of each clause.',
    cure: 'Each clause has one of accept, reject, leave, {counter: <rung>} and {text: <own words>}. Clauses are called by their ids, what the other side added by its caption. “proviso review” shows what is in the file. Where something cannot be written into it, leave that clause and change it in Word.',
  },
  'stray-file': {
    severity: 'warning',
    demands: 'The folder of a site holds the site and nothing else.',
    cure: 'Whoever publishes the folder publishes every file in it, also a page of an earlier site that nothing leads to any more. Delete the file, keep it elsewhere, or make the site in a folder of its own with --to. Proviso removes no file that it did not just write.',
  },
  leak: {
    severity: 'error',
    demands:
      'Nothing internal leaves: no text below the chosen rung, no notes, cautions or positions, no internal answers, no names of rungs, no paths or names of this machine.',
    cure: 'The finished bytes were searched, and no file of the document was left. Look for the quoted words in the texts and answers, and reword them; if the rung in the plan is wrong, correct it.',
  },
  release: {
    severity: 'error',
    demands: 'A clause leaves at its floor only when somebody who may say so has released it.',
    cure: 'Choose a stronger rung, or add to the entry of the plan who agreed and when: release: {by: the bargaining committee, on: 2026-11-20}. A release is not later than the date of the document. With “proviso make --rung floor” it is given as --release "the bargaining committee, 2026-11-20".',
  },
  translation: {
    severity: 'error',
    demands: 'A final document that is not in English has somebody who vouches for its words as they are.',
    cure: 'Have somebody read it beside the English: “proviso translate <document>” makes the sheet. Then add to the entry of the plan who did, when, and the digest that the message gives: translation: {reviewedBy: the education committee, on: 2026-11-20, words: abcdefghijklmnop}. Once these words or their English change, it asks again.',
  },
  'sheet-file': {
    severity: 'error',
    demands: 'What comes back is a translation sheet, and its Spanish can be put into the files that hold it.',
    cure: 'Name the file that “proviso translate” made, saved as .docx. Files that came with the program are not written to: copy the document or the shared text into templates/ of your workspace, or lay a file of your own over the clause.',
  },
  'sheet-row': {
    severity: 'error',
    demands:
      'Every row of a translation sheet comes back once, with one paragraph of Spanish that can be written as it looks.',
    cure: 'Mend the row in the sheet and read it again; nothing is written before every row is in order. A row that did not come back is a warning: what the library says there stays.',
  },
  'sheet-token': {
    severity: 'error',
    demands: 'What stands in brackets in the English stands in the Spanish too, as often, and within the same choice.',
    cure: 'Copy it from the English, brackets included: the program puts a name, a date or a choice there. Parts of “[if …] … [else] … [end if]” keep their order.',
  },
  'sheet-english': {
    severity: 'error',
    demands: 'A sheet was made from the English that the library has today, and its English column is as it was.',
    cure: 'Where the English was changed here, make a new sheet for that text. Where the translator changed the English column, nothing of that is taken over, and it is a warning.',
  },
}
