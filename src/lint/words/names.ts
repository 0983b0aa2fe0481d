/** Words that have a capital without being defined terms. Add what is missing; a defined term never belongs here. */

/** In a proposal: terms of the agreement that it amends, which defines them. */
export const agreementTerms = 'Producer|Union|Agreement|Basic Agreement'

export const calendar = [
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
].join('|')

/** Places, peoples and their languages, and words that a public body's name begins with. */
export const places = [
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana',
  'Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska',
  'Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania',
  'Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin',
  'Wyoming|District of Columbia|Puerto Rico|Los Angeles|New York City|San Francisco|Chicago|Atlanta|Nashville|Hollywood',
  'United States of America|United States|America|United Kingdom|England|Canada|Mexico|Europe|European Union|Switzerland|Earth',
  'American|British|Canadian|Mexican|European|English|Spanish|French|German|Federal|National|International',
].join('|')

/** A phrase of two words or more that ends so is the name of a law. */
export const laws = 'Act|Code|Law|Constitution|Regulation|Directive|Treaty|Convention|Rules|Amendment|Rev|Stat|Ann'

/** After the name of a place these are courts, offices and bodies. */
export const bodies =
  'Court|Commission|Board|Bureau|Office|Department|Agency|Association|Academy|Guild|Institute|County|City|State|Congress|Senate|Assembly|Legislature'

/** A phrase that ends so, or is followed by it, is the name of a company. */
export const companies = 'Inc|LLC|Ltd|Corp|Co|LP|LLP|GmbH|Corporation'

/** With a number or a letter behind them, parts of some instrument. Those of our own are typed-reference’s. */
export const parts =
  'Section|Sections|Article|Articles|Paragraph|Clause|Schedule|Schedules|Exhibit|Annex|Appendix|Title|Chapter|Part|Rule|Form|Category|Class|Level|Version|Episode|No|Art|Sec'

/** Words with a capital of their own. */
export const ordinary = 'Internet|Mr|Ms|Mrs|Dr|Prof|Pacific|Eastern|Central|Mountain'

/** Words that begin a sentence and are no part of the phrase behind them. */
export const openers =
  'A|After|All|Also|Although|An|And|Any|As|At|Because|Before|Between|Both|But|By|Despite|During|Each|Either|Every|Except|For|From|If|In|Its|Neither|No|None|Nor|Not|Nothing|On|Once|Only|Or|Other|Since|Such|That|The|Their|Then|There|These|This|Those|To|Under|Unless|Until|Upon|What|When|Where|Whether|Which|While|Who|With|Within|Without'
