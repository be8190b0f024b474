/** ISO 7064, MOD 97-10; length by what countries use. */
export function isIban(written: string): boolean {
  const iban = written.replaceAll(' ', '').toUpperCase()
  if (iban.length < 15 || iban.length > 34) return false
  let rest = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Sixteen digits (fifteen of American Express), of an issuer's range, with Luhn's check digit. */
export function isCardNumber(digits: string): boolean {
  const known =
    digits.length === 15 ? /^3[47]/ : digits.length === 16 ? /^(?:4|5[1-5]|2[2-7]|6(?:011|5))/ : null
  return known?.test(digits) === true && hasLuhnDigit(digits)
}

function hasLuhnDigit(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Thirteen digits and a key: 97 less the rest. (Corsica's letters are left out.) */
export function isFrenchSocialNumber(digits: string): boolean {
  if (digits.length !== 15) return false
  return 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13))
}
