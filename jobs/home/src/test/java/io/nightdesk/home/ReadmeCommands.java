package io.nightdesk.home;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that a README tells its reader to run. */
final class ReadmeCommands {

  /** A block of code with its language, or a command within a sentence. */
  private static final Pattern CODE =
      Pattern.compile("(?ms)^```(\\w*)$\\n(.*?)^```$|`(bin/[a-z-]+ [^`]+)`");

  private ReadmeCommands() {}

  /** Every line of its {@code sh} blocks and every inline {@code bin/...} command, in order. */
  static List<String> of(String readme) {
    List<String> commands = new ArrayList<>();
    Matcher code = CODE.matcher(readme);
    while (code.find()) {
      if (code.group(3) != null) {
        commands.add(code.group(3).replaceAll("\\s+", " "));
      } else if (code.group(1).equals("sh")) {
        code.group(2).lines().filter(line -> !line.isBlank()).forEach(commands::add);
      }
    }
    return List.copyOf(commands);
  }
}
