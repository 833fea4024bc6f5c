package io.nightdesk.nightly.config;

/** Whether somebody has asked this process to end, by Ctrl-C or a signal. */
public final class Interruption {

  private Interruption() {}

  /** Whether the process is ending; what fails from now on fails because of that. */
  public static boolean underWay() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
