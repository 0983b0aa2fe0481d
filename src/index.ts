/**
 * Proviso for programs: the stages in order, each a verb that makes one noun.
 *
 * text ─readSource→ Source ─checkClause→ Clause ─buildLibrary→ Library ─assemble→ Document ─render→ bytes
 */

/** Takes an order and an engagement, gives one document without a format. */
export {assemble} from './assemble/assemble.js'
/** Checks an engagement's facts and answers by their types. */
export {type Engagement, readEngagement} from './assemble/engagement.js'
export type {Order} from './assemble/order.js'
export type {Diagnostic, Outcome} from './base/diagnostic.js'
export type {World} from './base/world.js'
export type {Document} from './document/document.js'
export type {Block, Inline, Node} from './document/nodes.js'
/** Checks one clause file and understands its texts. */
export {type Clause, checkClause} from './library/clause.js'
/** Puts clauses and documents together and works out what they say of each other. */
export {buildLibrary, type Library} from './library/library.js'
/** Reads a draft that somebody else wrote, and searches it for red flags and for what it says of the letter’s asks. */
export {type Scan, scan} from './negotiate/scan/scan.js'
export {renderHtml} from './render/html/html.js'
export {renderMarkdown} from './render/markdown/markdown.js'
export {renderText} from './render/text/text.js'
/** Reads YAML and remembers where each part of it stands. */
export {readSource, type Source} from './source/source.js'
export {readDraft} from './workshop/drafts/read-draft.js'
/** Opens a folder of clauses and documents, makes what plans ask for, writes nothing that leaks. */
export {makeDocument} from './workshop/make.js'
export {openLibrary} from './workshop/open.js'
export {readPlan} from './workshop/plan.js'
/** Looks at a document once more before it is sent; writes nothing. */
export {lookOver} from './workshop/preflight/look-over.js'
export {openWorkshop} from './workshop/workshop.js'
