package io.nightdesk.nightly.report.chart;

import java.awt.Color;

/**
 * The colours of a chart. Each is drawn in a colour that stands for it and is then replaced by a
 * custom property of the style sheet, so that one chart serves light, dark and print.
 */
enum Ink {
  PAPER("--paper", 0x080910),
  STRONG("--ink", 0x091011),
  TEXT("--muted", 0x010203),
  LINE("--rule", 0x020304),
  DATA("--data", 0x030405),
  REFERENCE("--reference", 0x040506),
  GOOD("--good", 0x050607),
  CAUTION("--caution", 0x060708),
  BAD("--bad", 0x070809);

  private final String property;
  private final Color standIn;

  Ink(String property, int rgb) {
    this.property = property;
    this.standIn = new Color(rgb);
  }

  /** What to draw with. */
  Color colour() {
    return standIn;
  }

  /** Puts the properties of the style sheet in place of the stand-ins. */
  static String dye(String svg) {
    String dyed = svg;
    for (Ink ink : values()) {
      Color c = ink.standIn;
      String rgb = "rgb(" + c.getRed() + "," + c.getGreen() + "," + c.getBlue() + ")";
      dyed = dyed.replace(rgb, "var(" + ink.property + ")");
    }
    return dyed;
  }
}
