package io.nightdesk.stages.learn;

import io.nightdesk.contracts.table.RowHash;
import java.util.List;

/**
 * What is judged and promoted: a member with its parameters, the features that it sees, the
 * horizon.
 *
 * @param features columns of the table {@code features}, in order
 */
public record Recipe(Member member, List<String> features, int horizon) {

  public Recipe {
    features = List.copyOf(features);
  }

  /** Name and hash, as in the table {@code models}. */
  public String name() {
    return member.name() + "-" + features.size() + "-h" + horizon + "-" + hash().substring(0, 12);
  }

  String hash() {
    return RowHash.ofText(
        member.name()
            + "\n"
            + member.parameters()
            + "\n"
            + String.join(",", features)
            + "\n"
            + horizon);
  }
}
