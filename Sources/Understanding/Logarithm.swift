/// The natural logarithm, by the series of atanh: it needs no Foundation and gives the same bits on
/// every machine.
package func logarithm(_ value: Float) -> Float {
  guard value > 0 else { return 0 }
  var exponent: Float = 0
  var rest = Double(value)
  while rest > 1.5 {
    rest /= 2
    exponent += 1
  }
  while rest < 0.75 {
    rest *= 2
    exponent -= 1
  }
  let ratio = (rest - 1) / (rest + 1)
  var power = ratio
  var sum = 0.0
  for step in 0..<10 {
    sum += power / Double(2 * step + 1)
    power *= ratio * ratio
  }
  return Float(2 * sum) + exponent * 0.693_147_18
}
