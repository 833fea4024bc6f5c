package io.nightdesk.executor.command;

import io.nightdesk.executor.Executor;
import picocli.CommandLine.IVersionProvider;

/** Which build this is. */
public final class Build implements IVersionProvider {

  /** The version in the jar, or {@code development} outside of one. */
  public static String name() {
    String version = Executor.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"nightdesk " + name()};
  }
}
