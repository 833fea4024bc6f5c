package io.nightdesk.nightly.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Whether charts can be drawn here: their labels are measured with a font of the machine. */
public final class Fonts {

  private Fonts() {}

  /** False on a machine without any font, as a small container may be. */
  public static boolean present() {
    try {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
      return font.getStringBounds("0", new FontRenderContext(null, true, true)).getWidth() > 0;
    } catch (InternalError | LinkageError noFontManager) {
      return false;
    }
  }
}
