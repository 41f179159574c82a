/// Two pairs of people as inline SVG: on the left knowledge flows down, on the right it flows up and
/// comes back.
struct Infographic {
  /// What the two halves are called.
  let heads: [String]

  func svg() -> String {
    let titles = [heads.first ?? "", heads.dropFirst().first ?? ""].map(escape)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 250" role="img" \
      aria-labelledby="picture-title" font-family="system-ui, sans-serif">
      <title id="picture-title">\(titles[0]) | \(titles[1])</title>
      \(half(x: 0, colour: "#1f4e79", fill: "#e8f0f8", title: titles[0], isUp: false))
      \(half(x: 330, colour: "#9a4a00", fill: "#fdf1e5", title: titles[1], isUp: true))
      </svg>
      """
  }

  private func half(x: Int, colour: String, fill: String, title: String, isUp: Bool) -> String {
    """
    <g transform="translate(\(x) 0)">
    <rect x="1" y="1" width="308" height="248" rx="12" fill="\(fill)" stroke="\(colour)"/>
    <text x="155" y="32" text-anchor="middle" font-size="19" font-weight="600" \
    fill="\(colour)">\(title)</text>
    \(person(x: 155, y: 74, size: 21, colour: colour))
    \(person(x: 155, y: 186, size: 16, colour: colour))
    \(arrow(x: 108, from: isUp ? 206 : 92, to: isUp ? 92 : 206, width: 5, colour: colour))
    \(isUp ? arrow(x: 202, from: 92, to: 206, width: 2, colour: colour) : "")
    </g>
    """
  }

  /// A head and shoulders.
  private func person(x: Int, y: Int, size: Int, colour: String) -> String {
    """
    <circle cx="\(x)" cy="\(y)" r="\(size * 3 / 4)" fill="\(colour)"/>
    <path d="M\(x - size * 3 / 2) \(y + size * 2) a\(size * 3 / 2) \(size * 3 / 2) 0 0 1 \
    \(size * 3) 0 z" fill="\(colour)"/>
    """
  }

  private func arrow(x: Int, from: Int, to: Int, width: Int, colour: String) -> String {
    let tip = to > from ? 1 : -1
    return """
      <path d="M\(x) \(from) V\(to - 8 * tip)" stroke="\(colour)" stroke-width="\(width)"/>
      <path d="M\(x - 9) \(to - 12 * tip) L\(x) \(to) L\(x + 9) \(to - 12 * tip) z" fill="\(colour)"/>
      """
  }
}
