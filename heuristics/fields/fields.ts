/** Classes of folded words that substance cues put together. */
export interface Fields {
  /** What people use, buy, ride, eat and are served by. */
  readonly things: ReadonlySet<string>
  /** Things nobody wants more of. */
  readonly burdens: ReadonlySet<string>
  /** Ways to go wrong: verbs and states. */
  readonly faults: ReadonlySet<string>
  /** Ill said of a thing, nothing by themselves. */
  readonly states: ReadonlySet<string>
  /** Words whose making says that something is ill: "unreadable", "overcooked", « illisible ». Folded. */
  readonly isIll: (word: string) => boolean
  /** Stand between a thing and its state. */
  readonly copulas: ReadonlySet<string>
  /** Articles and possessives. */
  readonly theirs: ReadonlySet<string>
  /** What is done to things people liked. */
  readonly changes: ReadonlySet<string>
  /** What is done to people. */
  readonly acts: ReadonlySet<string>
  /** What one has to go through. */
  readonly ordeals: ReadonlySet<string>
  readonly victims: ReadonlySet<string>
  /** Says that something isn't there. */
  readonly lacks: ReadonlySet<string>
  /** Says that there is too much of it. */
  readonly loads: ReadonlySet<string>
  /** Before a quality: too much of it. */
  readonly excess: ReadonlySet<string>
  /** Qualities that are a fault when there is too much of them. */
  readonly qualities: ReadonlySet<string>
}
