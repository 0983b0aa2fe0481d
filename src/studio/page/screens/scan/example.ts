/** A consent screen to try this with. Invented, and says so in its first line. */
export const example = {
  name: 'invented-consent-screen.txt',
  text: `INVENTED EXAMPLE. No app, company or production with these names exists.

Lantern Harbor Check-In

Welcome to set. Your call today: crowd at the ferry dock, “Night Ferry”, episode 3.

1. Your day

1.1 Check in by 6:15 a.m. and collect your voucher at the wardrobe tent.

1.2 We use your phone number only to tell you when your call changes.

2. Scanning

2.1 You agree to facial and body scanning, and the scans are owned by Lantern Harbor.

2.2 Your digital double may be used in any other production of Lantern Harbor.

3. Data

3.1 We may use images and movements recorded today to train our AI models, and share them with technology partners as data.

3.2 Your recordings are included unless you opt out by writing to our data office within two days.

3.3 Recordings may be retained for as long as they are useful to us.

3.4 We maintain records of all data used in training.

4. Agreement

4.1 By remaining on set you agree to these terms.

4.2 Extras who do not accept are sent home.

4.3 Your day rate is payment in full for every use, and no further payment is due.

4.4 We may change these terms at any time by posting a new version.
`,
}
