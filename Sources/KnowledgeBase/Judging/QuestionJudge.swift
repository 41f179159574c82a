import Content
import Understanding

/// Judges which article a question is for, which kind of mentoring it asks about, and whether it is one
/// to us at all, by what was learnt from questions that authors wrote.
///
/// What the rules heard in the question (subjects, intents, directions, what is outside) is among what
/// is weighed. Articles of which nobody told how they are asked for are unknown to it and found by their
/// words.
struct QuestionJudge: Sendable, Hashable {
  /// What a question may be besides one for an article.
  enum Label {
    static let outOfScope = "out-of-scope"
    static let notInSource = "not-in-source"
    static let refer = "refer"
    static let declined = [outOfScope, notInSource, refer]
    static let directions = [Direction.traditional, .reverse, .both].map(\.rawValue)
  }

  let classifier: LinearClassifier

  init(classifier: LinearClassifier) { self.classifier = classifier }

  /// Learns from everything that was written of how articles are asked for.
  /// - Complexity: every sample is read by the book once, then learnt from.
  /// - Throws: a `Diagnostic` when a file of samples has the wrong form.
  init(library: Library, book: PhraseBook) throws {
    let learnt = library.articles.map(\.id).filter { library.habits.asked[$0] != nil }
    let labels = learnt + Label.directions + Label.declined
    guard !learnt.isEmpty else {
      classifier = LinearClassifier(learningFrom: [], labels: [])
      return
    }
    classifier = LinearClassifier(
      learningFrom: try library.questionSamples().compactMap { sample in
        guard !sample.labels.isDisjoint(with: labels) else { return nil }
        return LabelledSample(
          features: book.read(sample.text).questionFeatures.map(\.key), labels: sample.labels,
          open: sample.open)
      }, labels: labels)
  }

  /// What speaks for each article and for each way of declining.
  func judge(_ heard: Utterance) -> Judgement { classifier.judge(heard.questionFeatures) }
}

extension Utterance {
  /// What a question is judged by: its words, and what rules heard in them.
  var questionFeatures: [Feature] {
    var features = wordFeatures(limit: 60)
    if let first = tokens.first {
      features.append(Feature(FeatureKey(.shape).adding(Inflection.stem(first.text)), at: 0..<1))
    }
    for hit in hits where Group.all.contains(hit.rule.group) {
      features.append(
        Feature(
          FeatureKey(.hit).adding(hit.rule.group).adding(hit.rule.name), at: hit.tokens))
    }
    return features
  }
}

extension Library {
  /// All lines of which it is known what they ask for.
  func questionSamples() throws -> [LabelledText] {
    let directions = Set(QuestionJudge.Label.directions)
    let questions = try LabelledText.read("questions", in: self.samples, known: nil)
    var samples = questions.map { sample in
      // Where no direction is given, any may be meant.
      sample.labels.isDisjoint(with: directions)
        ? LabelledText(sample.text, labels: sample.labels, open: sample.open.union(directions))
        : sample
    }
    for article in articles {
      // Who wrote these had one article in mind: the ones beside it may be right as well.
      let near = Set(article.near)
      for (direction, texts) in (habits.asked[article.id] ?? [:]).sorted(by: {
        $0.key.rawValue < $1.key.rawValue
      }) {
        for text in texts {
          samples.append(
            LabelledText(text, labels: [article.id, direction.rawValue], open: near))
        }
      }
      for text in article.questionTexts {
        samples.append(LabelledText(text, labels: [article.id], open: near.union(directions)))
      }
    }
    for (name, texts) in habits.elsewhere.sorted(by: { $0.key < $1.key })
    where !name.hasPrefix("statement-") {
      let label =
        name.hasPrefix("refer-")
        ? QuestionJudge.Label.refer
        : name.hasPrefix("gap-")
          ? QuestionJudge.Label.notInSource : QuestionJudge.Label.outOfScope
      for text in texts {
        samples.append(LabelledText(text, labels: [label], open: directions))
      }
    }
    return samples
  }
}
