package io.nightdesk.nightly.status;

/**
 * One thing that the night needs, and how it stands.
 *
 * @param name what was looked at
 * @param detail what was found
 * @param remedy what to do; empty where nothing is wrong
 */
public record Diagnosis(String name, Verdict verdict, String detail, String remedy) {

  /** How it stands. */
  public enum Verdict {
    OK,
    /** The night may work, or works today and not tomorrow. */
    WARN,
    /** The night cannot work. */
    FAIL
  }

  static Diagnosis ok(String name, String detail) {
    return new Diagnosis(name, Verdict.OK, detail, "");
  }

  static Diagnosis warn(String name, String detail, String remedy) {
    return new Diagnosis(name, Verdict.WARN, detail, remedy);
  }

  static Diagnosis fail(String name, String detail, String remedy) {
    return new Diagnosis(name, Verdict.FAIL, detail, remedy);
  }
}
