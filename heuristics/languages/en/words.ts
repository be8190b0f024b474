/** By what English is told from other languages: folded words that none of them has. Our own. */
export const FUNCTION_WORDS =
  'the of and to in is it you that was for are with his they be this have from had by but not what all ' +
  'were we when your there use an each which she how their will other about out many then them these so ' +
  'some her would make like him into has look two more write go see no way could people my than been who ' +
  'its now did get i im ive he do dont does doesnt didnt cant wont isnt wasnt youre thats just if me or ' +
  'as at up can why because too very only even also here where after before always never every any much ' +
  'most same should really good great bad'

/** What short comments consist of. */
export const CONTENT_WORDS =
  'app apps love loved hate nice awesome amazing awful terrible horrible worst best worse better useless ' +
  'crap garbage trash sucks boring cool works work working doesn fix please update thanks thank useful ' +
  'easy help watch phone sync battery crashes crash broken slow fast buggy bugs problem money waste scam ' +
  'stupid joke disappointed disappointing poor perfect fine okay excellent annoying rubbish pathetic ' +
  'happy wow congrats hello hi yes wtf lol omg meh yuck star stars download login account new old never ' +
  'need want know think people time day user users support free wonderful fantastic outstanding brilliant ' +
  'phenomenal interesting informative helpful lousy superb pointless reliable fabulous fab exceptional ' +
  'haha yay yup gorgeous solid decent shit junk unusable unreliable recommended quality nope yeah yep ' +
  'sure whatever thanks seriously literally ridiculous lame mediocre well done job worth it'

/** Valued by AFINN, but said of products and their makers without praise or blame. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  (
    'lol lmao haha hahaha hahahaha rofl joke jokes support like share shared sharing please help ' +
    'want wanted ' +
    'top care huge big clear clearly reach matter'
  ).split(' '),
)

/** Strong praise, rarely part of a plain report; as cues for irony need it. */
export const PRAISE_WORDS: ReadonlySet<string> = new Set(
  (
    'great awesome amazing wonderful brilliant fantastic lovely perfect excellent superb fabulous ' +
    'marvelous marvellous delightful love loving loved genius nice fun exciting thrilled delighted joy ' +
    'favorite favourite best beautiful incredible impressive bravo congrats congratulations kudos yay ' +
    'wow cute charming glad happy blessed classy hero fascinating outstanding splendid stellar ' +
    'magnificent glorious helpful clever wise hilarious'
  ).split(' '),
)

/** Situations that nobody praises. */
export const TROUBLE_WORDS: ReadonlySet<string> = new Set(
  (
    'crash crashes crashed crashing broke broken breaking bug bugs error errors fail fails failed ' +
    'failing failure lost losing lose delete deleted deletes worse worst slow stuck wait waiting waited ' +
    'queue late delay delayed cancel cancelled canceled cold rain flu sick ill pain headache hurt hurts ' +
    'cry crying tears panic anxiety stress insomnia exam exams homework deadline deadlines traffic ' +
    'alarm bill bills debt tax taxes rent fired unemployed broke monday mondays 6am 5am 4am 3am essay ' +
    'assignment assignments coursework overtime ads advert ads paywall subscription refund charged ' +
    'ignored ignoring silence nobody nothing again awake hangover dentist vomit puke stepped spilled ' +
    'fell falling dying died death virus covid lockdown quarantine isolation alone lonely single drunk ' +
    'rude idiots mess disaster flood leak leaking smell stink noise screaming barking construction ' +
    'drilling scam spam missed missing forgot forgotten wrong ruined destroyed shift boss migraine ' +
    'cramps depression therapy trauma hungover essays dissertation lecture lectures commute laundry ' +
    'dishes sunburn snow storm mosquitoes landlord landlords overdraft sleepless nightmare nightmares ' +
    'plague crisis chaos wifi roadworks useless shit crap garbage wasted waste'
  ).split(' '),
)
