import { type Assessment, type Author, authorKey, type Comment } from '../../core/index.ts'
import { type Gravity, gravityIn } from './gravity.ts'

/** What the decision table looks at, and nothing else. */
export interface Facts {
  /** The text is their own article, or stands on their own page (they are the host themselves). */
  readonly ownArticle: boolean
  /** Our place, somebody else's, or a private message. */
  readonly place: 'own' | 'third-party' | 'direct'
  /** They speak to us personally: said so by the source, or a private message. */
  readonly addressesUs: boolean
  /** The source says that they don't speak to us. */
  readonly overheard: boolean
  /** There is somebody to thank: a host, an author or an article. False on a bare review page. */
  readonly hasHost: boolean
  /** Earlier messages of theirs in this conversation read as depreciative too. */
  readonly returning: boolean
  /** Which, counted from 1. */
  readonly alike: readonly number[]
  /** Our latest reply after the first of them, counted from 1. */
  readonly replied: number | undefined
  /** We asked them in this conversation already (rule 6): the latest of those messages, counted from 1. */
  readonly asked: number | undefined
  /** What it tells of that nobody jokes about. */
  readonly grave: Gravity | undefined
  /** What came back leaves our question aside. */
  readonly dodged: boolean
  /** A checkable problem, in this comment or an earlier one, that none of us answered (rule 3). */
  readonly openProblem: boolean
}

export function factsOf(comment: Comment, assessment: Assessment): Facts {
  const { venue, author, article } = comment
  const direct = venue.kind === 'direct'
  const { conversation } = assessment
  const hostIsAuthor = samePerson(author, article?.author) || isHost(author, venue.hostId)
  const ownArticle =
    venue.kind === 'article' || (venue.ownership === 'third-party' && !direct && hostIsAuthor)
  return {
    ownArticle,
    place: direct ? 'direct' : venue.ownership,
    addressesUs: direct || comment.addressesUs === true,
    overheard: comment.addressesUs === false,
    hasHost:
      venue.kind !== 'review' ||
      article !== undefined ||
      venue.hostId !== undefined ||
      venue.hostName !== undefined,
    returning: conversation.depreciativeEarlier.length > 0,
    alike: conversation.depreciativeEarlier.map((index) => index + 1),
    replied: repliedSince(comment, conversation.depreciativeEarlier),
    grave: !ownArticle ? undefined : gravityIn(`${comment.text}\n${article?.text ?? ''}`),
    asked: latest(conversation.ourQuestions),
    dodged: assessment.signals.some(({ signal }) => signal === 'deflection'),
    openProblem: assessment.checkableProblem || conversation.unansweredProblems.length > 0,
  }
}

function repliedSince({ thread = [] }: Comment, depreciative: readonly number[]): number | undefined {
  const first = Math.min(...depreciative)
  const ours = thread.findLastIndex(({ fromUs }, index) => fromUs === true && index > first)
  return ours === -1 ? undefined : ours + 1
}

function latest(indexes: readonly number[]): number | undefined {
  return indexes.length === 0 ? undefined : Math.max(...indexes) + 1
}

/** Two people are the same only when a key of both says so. */
function samePerson(one: Author, other: Author | undefined): boolean {
  const key = other && authorKey(other)
  return key !== undefined && key === authorKey(one)
}

function isHost(author: Author, hostId: string | undefined): boolean {
  return hostId !== undefined && hostId !== '' && author.id === hostId
}
