import type { About } from '../about.ts'
import type { HistoryAction } from '../case.ts'
import type { VenueKind, Verdict } from '../vocabulary.ts'
import type { ByChoice, ByCode, ByPlace, BySignal, ByStatus, ByTab, ByUnread } from './kinds.ts'
import { leftNames } from './left.ts'
import { plural } from './plural.ts'

const s = (count: number): string => plural('en', count, '', 's')

/** The interface in English. Other languages have the same keys, or don't compile. */
/** Nothing where there is nobody. */
const someLeft = (lead: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${lead}${leftNames(names, 'unnamed', 'more')}.`]

export const en = {
  name: 'English',
  nav: {
    inbox: 'Inbox',
    paste: 'Paste a comment',
    trends: 'Trends',
    settings: 'Settings',
    skip: 'Skip to the content',
    logout: 'Sign out',
    logoutEverywhere: 'Sign out everywhere',
  },
  verdict: {
    detractor: 'likely detractor',
    critic: 'critic',
    neither: 'neither',
    unclear: 'unclear',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  angryCustomer: 'angry customer',
  verdictLong: {
    detractor: 'Reads as a detractor’s comment',
    critic: 'Reads as criticism',
    neither: 'Reads as neither criticism nor contempt',
    unclear: 'Not clear: yours to judge',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  angryLong: 'Reads as an angry customer',
  corrected: 'corrected by a person',
  readOtherwise: (verdict: string) => `Winnow had read it as “${verdict}”.`,
  axis: { tone: 'Tone', substance: 'Substance' },
  /** From nothing heard to clearly heard. */
  tone: ['nothing depreciative heard', 'slightly depreciative', 'depreciative', 'strongly depreciative'],
  angryTone: 'angry, and plainly so',
  substance: [
    'no concrete problem found',
    'little that is concrete',
    'something concrete',
    'clearly about something concrete',
  ],
  checkable: 'a problem that can be checked',
  signal: {
    sarcasm: 'Sarcasm',
    disdain: 'Disdain',
    deflection: 'Deflection',
    'off-site': 'Elsewhere',
    anonymity: 'Anonymity',
    substance: 'Substance',
    experience: 'Experience',
  } satisfies BySignal as BySignal,
  strategy: {
    'light-touch': 'Answer lightly',
    ignore: 'Say nothing',
    'thank-host': 'Thank the host',
    'ask-to-elaborate': 'Ask to elaborate',
    answer: 'Answer the point',
  } satisfies ByChoice as ByChoice,
  /** Where nothing reads as criticism there is no point to answer. */
  plainAnswer: 'Answer, if you like',
  /** What is proposed where the reading is unclear; a row of the inbox says it in short. */
  inDoubt: 'Read it; if in doubt, answer as to a critic',
  inDoubtShort: 'Read it; if in doubt, answer',
  noProposal: 'No proposal',
  status: {
    pending: 'to decide',
    approved: 'waiting to be posted',
    posted: 'posted',
    uncertain: 'not confirmed',
    dismissed: 'dismissed',
    'awaiting-answer': 'awaiting an answer',
    closed: 'closed',
  } satisfies ByStatus as ByStatus,
  tab: {
    pending: 'To decide',
    approved: 'To post',
    uncertain: 'Not confirmed',
    'awaiting-answer': 'Awaiting an answer',
    posted: 'Answered',
    done: 'Closed',
    aside: 'No answer needed',
  } satisfies ByTab as ByTab,
  venue: {
    article: 'an article',
    comments: 'comments',
    forum: 'a forum',
    chat: 'a chat',
    social: 'a social network',
    review: 'a review site',
    direct: 'a direct message',
  } satisfies Record<VenueKind, string> as Record<VenueKind, string>,
  ourPlace: 'our place',
  theirPlace: 'elsewhere',
  someone: 'Somebody unnamed',
  us: 'us',
  /** Where something was done. */
  place: {
    desk: 'on the desk',
    api: 'through the API',
    slack: 'in Slack',
    discord: 'on Discord',
    cli: 'on the command line',
    winnow: 'by itself',
  } as ByPlace,
  /** What stands where the reading would. */
  unread: { waiting: 'Not read yet', 'given-up': 'Could not be read' } as ByUnread,
  history: {
    received: 'received the comment',
    'comment-edited': 'noted that its author changed the comment',
    'comment-deleted': 'noted that its author deleted the comment',
    'thread-reply': 'noted a further message in the thread',
    claim: 'took the case',
    steal: 'took over the case',
    release: 'put the case back',
    edit: 'saved a draft',
    approve: 'approved',
    dismiss: 'dismissed',
    reopen: 'undid the last step',
    reclassify: 'corrected the reading',
    'not-a-hold': 'lifted the hold: a false alarm',
    'may-write': 'said that this person may be written to again',
    'mark-posted': 'said that it is posted',
    resend: 'had it sent again',
    close: 'closed the case',
    sent: 'posted the reply',
    'send-refused': 'could not post: the site refused',
    'send-given-up': 'stopped trying to post the reply',
    'send-uncertain': 'could not learn whether the reply arrived',
    'send-stopped': 'stopped the reply: its comment was changed, deleted or added to',
    answered: 'noted an answer',
    'no-answer': 'noted that no answer came in time',
    article: 'had the article read',
    'turned-critic': 'corrected the reading: asked, they answered; most probably a very angry customer',
    'set-aside': 'found that no answer is needed',
    mended: 'saw that the cause of the refusal is gone',
    reassessed: 'read the comment again',
    'read-again': 'asked for another reading',
    'follow-up': 'began a follow-up',
    'keep-promise': 'said that a promise is kept',
    'drop-promise': 'said that a promise no longer applies',
    'move-promise': 'gave a promise another day',
    assign: 'assigned the case',
    unassign: 'took the assignment back',
    'first-yes': 'gave the first of two yeses',
    account: 'wrote in the account',
    thank: 'began a thank-you',
    adopt: 'marked the idea as adopted',
    issue: 'made an issue of it',
    'issue-closed': 'saw that its issue was closed',
  } satisfies Record<HistoryAction, string> as Record<HistoryAction, string>,
  inbox: {
    title: 'Inbox',
    search: 'Search',
    searchHint: 'Words, name, place',
    clear: 'Show all',
    notPosted: {
      refused: 'reply refused',
      'given-up': 'reply not posted in time',
      edited: 'comment changed, reply not posted',
      'said-below': 'more was said, reply not posted',
      deleted: 'comment deleted',
      yet: 'not posted yet',
    },
    outdated: {
      edited: 'changed since our reply',
      deleted: 'deleted since our reply',
    },
    older: 'Next page',
    nearer: 'Previous page',
    proposes: 'Proposed',
    heldBy: (name: string) => `held by ${name}`,
    heldByYou: 'held by you',
    select: (who: string) => `Select the case of ${who}`,
    bulkDone: (done: number, left: readonly string[]) =>
      [
        `${done} case${s(done)} dismissed.`,
        ...someLeft('Left in place, since they read as criticism, or were changed or held meanwhile: ', left),
      ].join(' '),
    bulkApproved: (done: number, left: readonly string[], first: readonly string[]) =>
      [
        `${done} repl${plural('en', done, 'y', 'ies')} approved.`,
        ...someLeft('The first of two yeses was given, and nothing is sent yet: ', first),
        ...someLeft('Left in place: ', left),
      ].join(' '),
    bulkBack: (count: number) => `${count} case${s(count)} brought back.`,
    bulkNone: 'No case was selected: tick the boxes at the left of the rows first.',
    live: 'Something changed in the inbox.',
    reload: 'Show it',
    samples:
      'Comments marked “sample” are invented, so that you can look around. Nothing you do with them ' +
      'leaves this machine.',
    removeSamples: 'Remove the samples…',
    removeFinal: 'They go with everything you did with them, and don’t come back.',
    removeDo: 'Remove them',
    samplesGone: (count: number) => `${count} sample case${s(count)} removed.`,
    empty: {
      pending:
        'Nothing is waiting. New comments appear here by themselves; or paste one to see how it reads.',
      approved: 'Nothing is waiting to be posted. Approved replies stay here until they are out.',
      uncertain:
        'Every reply is confirmed. If a connection breaks while one goes out, its case appears here.',
      'awaiting-answer': 'No question is open. The ones you ask stay here until somebody replies.',
      posted: 'No replies yet. What was posted can be looked up here, with who approved it.',
      done: 'Nothing here yet. Dismissed and closed cases can be looked up here, and reopened.',
      aside:
        'Nothing here yet. Greetings, thanks and small talk from chats are kept here, and make no ' +
        'card. Undo brings one back.',
      search: 'Nothing found. Fewer words, or another tab, may help.',
    },
  },
  kase: {
    article: 'The article',
    thread: 'Earlier in the conversation',
    replies: 'Since then',
    newBelow: (count: number) =>
      count === 1
        ? 'Something was said below the comment since.'
        : `${count} messages were said below the comment since.`,
    lookOnly: 'Something to look at',
    lookOnlyWhy: 'It brings a picture or a file, and no words.',
    checkMended: 'It is fixed: check again',
    notMended: 'The cause of the refusal has not changed yet.',
    mendedNow: 'The place takes replies again: it can be approved.',
    comment: 'The comment',
    stars: (rating: number, best?: number) =>
      best === undefined ? `${rating} star${s(rating)}` : `${rating} of ${best} stars`,
    likes: (count: number) => `${count} like${s(count)}`,
    attachment: (n: number) => `Attachment ${n}`,
    open: 'See the original',
    whole: (words: number) => `Show the rest (${words} more word${s(words)})`,
    marks: 'What was noticed',
    carriedBy: (words: readonly string[]) =>
      `words that weigh most: ${words.map((word) => `“${word}”`).join(', ')}`,
    noMarks: 'Nothing stood out in the words themselves.',
    allMarks: (count: number) => `Show all ${count}`,
    moreMarks: (count: number) => `and ${count} more`,
    seenIn: { metadata: 'about the place or account', thread: (n: number) => `earlier message ${n}` },
    addressed: 'addressed to us',
    /** Why a comment was found. */
    names: ({ word, where }: About) =>
      where === 'text' ? `names “${word}”` : `only its title names “${word}”`,
    reading: 'How it reads',
    for: 'Speaks for a detractor',
    against: 'Speaks against',
    nothingFor: 'Nothing.',
    nothingAgainst: 'Nothing was heard.',
    answer: 'The answer',
    proposed: 'proposed',
    others: 'Other ways, and why not',
    use: 'Use this',
    drafts: 'Drafts',
    draft: (n: number) => `Draft ${n}`,
    text: 'Your reply',
    textHint: 'Change what you like. What stands here when you approve is what is sent.',
    remarks: 'Before it can go',
    fine: 'Ready to send.',
    fineText: 'The text itself is fine.',
    about: (words: string) => `(“${words}”)`,
    approvePost: (place: string) => `Approve and post to ${place}`,
    tryAgain: (place: string) => `Try again to post to ${place}`,
    approvePaste: 'Approve, then paste it yourself',
    approveReadPost: (place: string) => `I have read it: post to ${place}`,
    approveReadPaste: 'I have read it: approve, then paste',
    approveIgnore: 'Approve saying nothing, and close',
    save: 'Save draft',
    dismiss: 'Dismiss',
    dismissNow: 'Dismiss, nothing is sent',
    reason: 'Reason (optional)',
    more: 'More',
    claim: 'Take this case',
    steal: 'Take it over',
    release: 'Put it back',
    held: (name: string, until: string) => `${name} holds this case until ${until}.`,
    heldYou: (until: string) => `You hold this case until ${until}.`,
    mayWrite: 'Did they take that back?',
    mayWriteDo: 'They may be written to again',
    reclassify: 'Do you read it differently?',
    reclassifyDo: 'Correct the reading',
    incomplete:
      'This comment could not be read completely, so nothing is proposed. Read it yourself and ' +
      'answer, or dismiss it.',
    waiting: 'This comment waits to be read. You can answer or dismiss it without waiting.',
    unreadable:
      'The program tried twice and could not read this comment to the end, so nothing is proposed. ' +
      'It will not try again by itself. Read it yourself and answer, or dismiss it.',
    readAgain: 'Read it again',
    related: (count: number) => `${count} other case${s(count)} of this person in this conversation`,
    next: 'Next case',
    previous: 'Previous',
    back: 'Inbox',
    history: 'History',
    sentBy: (name: string) => `Approved by ${name}`,
    seeReply: 'See the reply',
    whichText: 'The text',
    undo: 'Undo',
    undoIn: (seconds: number) => `Will be posted in ${seconds} s`,
    sending: 'The reply is being posted. This page will say when it is there.',
    notYet: 'Not posted yet:',
    askedToWait: (when: string) => `They asked us to wait until ${when}; then it is tried again.`,
    triedNext: (tries: number, when: string) =>
      tries === 0
        ? `It is tried at ${when}.`
        : `Tried ${tries === 1 ? 'once' : `${tries} times`}; the next try is at ${when}.`,
    triedNow: (tries: number) => `Being tried again now (try ${tries}).`,
    comesBack: (when: string) => `If it cannot be posted by ${when}, the case comes back to you.`,
    cameBack: {
      refused: 'Your approved reply was not posted: the site refused it.',
      'given-up': 'Your approved reply was not posted in time.',
      edited: 'Your approved reply was not posted: the author changed the comment.',
      'said-below': 'Your approved reply was not posted: the author wrote again below the comment.',
      deleted: 'The author deleted the comment: the reply is not tried again.',
      before: 'It read before:',
      whatNowChanged:
        'Your text is kept as a draft. Read what is new, then approve it again, change it, or ' +
        'dismiss the case.',
      tries: (tries: number) =>
        tries === 0 ? 'It was not tried once.' : `Tried ${tries === 1 ? 'once' : `${tries} times`}.`,
      asked: (when: string) => `They asked us to wait until ${when}, which is longer than a reply is tried.`,
      whatNow: 'Its text is in the field below. Fix the cause and approve it again, or dismiss the case.',
      /** After our reply was posted. */
      outdated: {
        edited: 'The author changed the comment after our reply.',
        deleted: 'The author deleted the comment after our reply.',
        'said-below': 'The author wrote again after our reply.',
        whatNow: 'Does our reply still fit? Write another one, or leave it as it is.',
        whatNowDeleted:
          'Our reply is still online. Nothing more is posted; take it down there if it no longer fits.',
      },
    },
    deletedComment: 'Its author deleted this comment.',
    nothingSent: 'Nothing was sent.',
    toPaste: 'Copy the reply, post it below the comment, then confirm it here.',
    copy: 'Copy the reply',
    copied: 'Copied',
    posted: 'I have posted it',
    replyUrl: 'Address of the reply (optional)',
    unsure: 'We don’t know whether it arrived',
    unsureHelp:
      'The connection broke while the reply went out. Look at the site before you choose: ' +
      'a second sending may post it twice.',
    lookThere: 'Look at the site',
    arrived: 'It arrived',
    sendAgain: 'It did not arrive: send it again',
    close: 'Close the case',
    dismissedNote: 'Dismissed. Nothing was sent.',
    closedNote: 'This case is closed.',
    postedNote: 'The reply is posted.',
    awaitingNote: 'The question is posted; an answer may come.',
    live: 'This case has changed meanwhile.',
    blurred: 'Blurred: hover, focus or tap to read.',
  },
  error: {
    stale_version:
      'This case has changed since you opened it. Your text is kept below; ' +
      'look at the case as it is now, then decide again.',
    draft_refused: 'Not approved yet: the remarks below the draft say what has to change.',
    claimed: 'Somebody else holds this case. Wait, or take it over.',
    not_allowed: 'You are not among the people who may decide here. Your text is kept below.',
    not_possible: 'That is not possible with this case as it stands now.',
    silence:
      'This reads as criticism, reports something checkable, or could not be read completely: it ' +
      'cannot be met with silence. Answer it, or dismiss the case.',
    invalid_input: 'Something in the form is not as it should be.',
    too_long: 'That text is too long: at most 100,000 characters.',
    not_found: 'There is no such case. It may have been removed.',
    too_many_tries: 'Too many people sign in at this moment. Try again in a few seconds.',
    database_busy:
      'Another program is keeping the database busy, so nothing was done. Try again in a few seconds.',
    database_away: 'The database does not answer, so nothing was done. Try again in a few seconds.',
    disk_full:
      'The disk is full, so nothing was stored. Somebody must make room on the machine that runs Winnow.',
    page: 'There is no such page.',
    csrf:
      'This page is older than the program’s last start, or was sent from elsewhere, so nothing was ' +
      'done. Go back, reload, and try again.',
    since: 'Since you opened it:',
    kept: 'Your text',
    internal: 'Something went wrong here. Nothing was sent. The log says more.',
    title: 'That did not work',
  } satisfies ByCode as ByCode,
  paste: {
    title: 'Paste a comment',
    lead: 'See how a comment reads. Nothing leaves this machine.',
    text: 'The comment',
    language: 'Language',
    auto: 'Detect automatically',
    author: 'Author’s name',
    where: 'Whose site it is on',
    byAddress: 'Told by its address',
    own: 'Ours',
    thirdParty: 'Somebody else’s',
    kind: 'Kind of place',
    venue: 'Name of the place',
    host: 'Who runs the place',
    url: 'Address of the comment',
    addresses: 'Addressed to us',
    articleTitle: 'Title of the article',
    articleText: 'Text of the article (its questions are answered when its host is thanked)',
    analyze: 'Read without saving',
    keep: 'Add to the inbox',
    empty: 'Paste the comment first.',
    badUrl: 'The address must begin with http:// or https://.',
    more: 'Where it was posted, and by whom (improves the reading)',
    result: 'How it reads',
    draft: 'A draft',
  },
  trends: {
    title: 'Trends',
    weeks: 'Comments, by the week they were posted',
    week: 'Week',
    weekShort: (number: string) => `W${number}`,
    chosen: 'Proposed, and what was chosen',
    proposedCol: 'Proposed',
    chosenCol: 'Chosen',
    count: 'Cases',
    hours: 'From receipt to the first decision',
    upTo: (hours: number) => (hours < 24 ? `up to ${hours} h` : `up to ${Math.round(hours / 24)} d`),
    longer: 'longer',
    time: 'Time',
    table: 'The numbers',
    none: 'none',
    dismissed: 'dismissed',
    empty: 'Nothing to show yet: the first decided cases will draw this.',
  },
  settings: {
    title: 'Settings',
    lead: 'For this browser.',
    language: 'Language',
    theme: 'Appearance',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    blur: 'Blur harsh comments until hovered or focused',
    save: 'Save',
    saved: 'Saved.',
  },
  teamWords: {
    title: 'Your team’s words',
    lead:
      'Names and jokes that nothing may hear, and phrases that must be heard. They hold for ' +
      'everybody, and for what is read from now on; cases that are already here keep their reading.',
    open: 'View and edit',
    quiet: 'Not heard',
    hear: 'Heard as your team’s',
    as: { contempt: 'as contempt', sarcasm: 'as sarcasm', reason: 'as a reason', request: 'as a request' },
    none: 'None.',
    more: (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`),
    edit: 'Both lists, as they stand in the file',
    hint:
      'quiet: and hear:, one entry a line, beginning with “- ”. A phrase that is heard raises its ' +
      'axis a little and at most makes a comment unclear, so that a human decides. A reason that ' +
      'comes from this list says so; all others are the program’s own.',
    preview: 'See what would change',
    save: 'Save',
    saved: 'Saved. Comments are read by these words from now on.',
    busy: 'Another preview is being worked out. Try again in a moment.',
    changed:
      'The file has changed since you opened this page, so nothing was saved. Your text is kept ' +
      'below; look at the lists, then save again.',
    wrong: (count: number) =>
      count === 1
        ? 'Nothing was saved. One thing is wrong:'
        : `Nothing was saved. ${count} things are wrong:`,
    line: (line: number) => `Line ${line}`,
    wholeFile: 'The whole text',
    expected: (form: string) => `– expected: ${form}.`,
    previewTitle: 'What would change',
    looked: (cases: number, changed: number) =>
      `${changed === 0 ? 'None' : changed} of the ${cases} ${plural('en', cases, 'case', 'cases')} ` +
      'looked at would read differently. Nothing is saved yet.',
    compared: (cases: number, changed: number) =>
      `${changed === 0 ? 'None' : changed} of the ${cases} ${plural('en', cases, 'case', 'cases')} ` +
      `looked at ${plural('en', changed, 'reads', 'read')} differently with these words.`,
    counted: (quiet: number, heard: number) =>
      `${quiet} not heard, ${heard} heard; nothing is wrong with them.`,
    cut: 'There was no time for the others.',
  },
  login: {
    title: 'Sign in',
    token: 'Access token',
    hint: 'It is the value of WINNOW_DESK_TOKEN on the machine that runs Winnow.',
    go: 'Sign in',
    wrong: 'That is not the token.',
    slow: (seconds: number) => `Too many tries. Wait ${seconds} s, then try again.`,
  },
  keys: {
    title: 'Keyboard shortcuts',
    list: [
      ['j / k', 'next, previous case'],
      ['Enter', 'open the case'],
      ['a', 'approve'],
      ['e', 'edit the reply'],
      ['s', 'saved replies'],
      ['i', 'insert the first suggestion'],
      ['d', 'dismiss'],
      ['1 – 5', 'choose a way to answer'],
      ['x', 'select; Shift+X all on the page'],
      ['m', 'my cases'],
      ['c, p', 'copy and open; posted'],
      ['Ctrl+Enter', 'approve while writing'],
      ['Esc', 'leave the field'],
      ['u', 'undo'],
      ['/', 'search'],
      ['?', 'these shortcuts'],
    ],
    close: 'Close',
  },
  ago: (minutes: number): string =>
    minutes < 1
      ? 'just now'
      : minutes < 60
        ? `${minutes} min`
        : minutes < 48 * 60
          ? `${Math.floor(minutes / 60)} h`
          : `${Math.floor(minutes / 1440)} d`,
}

export type Words = typeof en
