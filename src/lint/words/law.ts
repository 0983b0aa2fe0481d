/** How law is cited. Add what is missing. */

/** Laws by their initials or catchwords, with what else a source may call each. */
export const lawNames: Readonly<Record<string, readonly string[]>> = {
  LMRA: ['Labor Management Relations Act', 'Taft-Hartley', '29 U.S.C. § 185', '29 U.S.C. § 186', '29 U.S.C. §§ 175a'],
  NLRA: ['National Labor Relations Act', 'National Labor Relations Board', 'NLRB', '29 U.S.C. § 15', '29 U.S.C. §§ 15'],
  Clayton: ['15 U.S.C. § 15', '15 U.S.C. § 17', '15 U.S.C. § 26'],
  ERISA: ['Employee Retirement Income Security Act', '29 U.S.C. § 100'],
  DMCA: ['Digital Millennium Copyright Act', '17 U.S.C. § 512', '17 U.S.C. § 120'],
  GDPR: ['General Data Protection Regulation', '2016/679'],
  CCPA: ['Consumer Privacy Act', 'Cal. Civ. Code § 1798'],
  BIPA: ['Biometric Information Privacy Act', '740 ILCS 14'],
  ELVIS: ['47-25-1'],
  'NO FAKES': ['S. 4591', 'H.R. 8915'],
  TRAIN: ['S. 2455', 'H.R. 7209'],
  'AI Act': ['2024/1689'],
}

/** Sections that are called by two numbers: that of the act, and that of the code. */
export const codified: Readonly<Record<string, string>> = {
  '6': '17',
  '8(a)': '158(a)',
  '8(b)': '158(b)',
  '8(d)': '158(d)',
  '8(e)': '158(e)',
  '301': '185',
  '302': '186',
}

/** What ends the name of a law in words. */
export const lawEnds =
  'Act|Directive|Convention|Treaty|(?:Labor|Civil|Family|Penal|Probate|Government|Education|Bankruptcy|Commercial|Revenue)\\s+Code'

/** States and what else a code is abbreviated by. */
export const codeStates =
  'Cal|N\\.Y|Tenn|Ill|Tex|Fla|Ga|Mass|Mich|Minn|Nev|N\\.J|N\\.C|Ohio|Or|Pa|Va|Wash|La|Conn|Del|Colo|Ariz|Md|Wis'

/** Words by which a source says that what it is about is not law yet. */
export const notYet = 'pending|not\\s+(?:yet\\s+)?law|not\\s+(?:yet\\s+)?enacted|bill|introduced|proposed|draft'

/** Words of the names of codes, and how citations shorten them. */
export const shortened: readonly (readonly [string, string])[] = [
  ['labor code', 'lab. code'],
  ['civil code', 'civ. code'],
  ['family code', 'fam. code'],
  ['probate code', 'prob. code'],
  ['business and professions code', 'bus. & prof. code'],
  ['general obligations law', 'gen. oblig. law'],
  ['civil rights law', 'civ. rights law'],
  ['general business law', 'gen. bus. law'],
]
