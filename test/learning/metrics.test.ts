import { describe, expect, it } from 'vitest'
import { foldOf } from '../../learning/folds.ts'
import { fitLogistic, logOdds, sigmoid } from '../../learning/logistic.ts'
import {
  atThreshold,
  auc,
  bestThreshold,
  calibrationError,
  reliability,
  roc,
} from '../../learning/metrics.ts'

describe('measures of a ranking', () => {
  it.each([
    ['perfect order', [0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 1],
    ['reversed', [0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1], 0],
    ['all the same: ties count half', [0.5, 0.5, 0.5, 0.5], [0, 1, 0, 1], 0.5],
    ['one of four pairs wrong', [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], 0.75],
  ])('AUC, %s', (_, scores, labels, expected) => {
    expect(auc(scores, labels)).toBe(expected)
  })

  it('counts precision, recall and F1 at a threshold', () => {
    expect(atThreshold([0.9, 0.8, 0.3, 0.2], [1, 0, 1, 0], 0.5)).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    })
    expect(atThreshold([0.1], [0], 0.5)).toEqual({ precision: 0, recall: 0, f1: 0 })
  })

  it('finds the threshold with the best F1', () => {
    expect(bestThreshold([0.9, 0.7, 0.6, 0.1], [1, 1, 0, 0])).toBe(0.7)
  })

  it('draws the ROC curve from corner to corner', () => {
    const curve = roc([0.9, 0.1], [1, 0])
    expect(curve.at(0)).toEqual({ falseAlarms: 0, heard: 0 })
    expect(curve.at(-1)).toEqual({ falseAlarms: 1, heard: 1 })
    expect(curve).toContainEqual({ falseAlarms: 0, heard: 1 })
  })

  it('a score that says 0.25 and is right once in four is calibrated', () => {
    expect(calibrationError(reliability([0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0]))).toBeCloseTo(0)
    expect(calibrationError(reliability([0.95, 0.95], [0, 0]))).toBeCloseTo(0.95)
  })
})

describe('logistic regression', () => {
  const rows = [
    { index: [0], value: [1] },
    { index: [1], value: [1] },
  ]

  it('learns which feature speaks for the label', () => {
    const model = fitLogistic([...rows, ...rows], [1, 0, 1, 0], { features: 2, penalty: () => 0.1 })
    expect(model.weights[0]).toBeGreaterThan(0.5)
    expect(model.weights[1]).toBeLessThan(-0.5)
    expect(sigmoid(logOdds(model, rows[0] ?? { index: [], value: [] }))).toBeGreaterThan(0.7)
  })

  it('keeps the prior where the data are silent', () => {
    const model = fitLogistic(rows, [1, 0], {
      features: 3,
      penalty: () => 1,
      prior: (j) => (j === 2 ? 1.5 : 0),
    })
    expect(model.weights[2]).toBe(1.5)
  })

  it('finds the optimum that calculus gives for the bias alone', () => {
    const model = fitLogistic(
      [
        { index: [], value: [] },
        { index: [], value: [] },
        { index: [], value: [] },
        { index: [], value: [] },
      ],
      [1, 1, 1, 0],
      {
        features: 0,
        penalty: () => 1,
      },
    )
    expect(model.bias).toBeCloseTo(Math.log(3), 4)
  })
})

it('folds never split a group and are spread evenly', () => {
  expect(foldOf('issue 7', 5)).toBe(foldOf('issue 7', 5))
  const counts = [0, 0, 0, 0, 0]
  for (let i = 0; i < 5000; i++) {
    const fold = foldOf(`group ${i}`, 5)
    counts[fold] = (counts[fold] ?? 0) + 1
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
})
