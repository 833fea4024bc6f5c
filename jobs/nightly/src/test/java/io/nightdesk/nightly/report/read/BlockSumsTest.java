package io.nightdesk.nightly.report.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BlockSumsTest {

  @Test
  void blocksThatAgreeWithin_countAboutOnceEach() {
    // 40 blocks of 10, half all right, half all wrong.
    assertThat(
            new BlockSums(200, 400, 40, 20 * 100, 20 * 100, 40 * 100).proportion().effectiveCount())
        .isCloseTo(40 * 39 / 40.0, within(1e-9));
  }

  @Test
  void blocksOfOne_countFully() {
    assertThat(new BlockSums(50, 100, 100, 50, 50, 100).proportion().effectiveCount())
        .isCloseTo(100 * 99 / 100.0, within(1e-9));
  }

  @Test
  void blocksMoreAlikeThanChance_neverCountMoreThanTheirCases() {
    // Every block has 5 of 10 right: less spread than chance would bring.
    assertThat(new BlockSums(200, 400, 40, 40 * 25, 40 * 50, 4000).proportion().effectiveCount())
        .isEqualTo(400);
  }

  @Test
  void casesThatAllAgree_countByBlock() {
    assertThat(new BlockSums(30, 30, 3, 300, 300, 300).proportion().effectiveCount()).isEqualTo(3);
    assertThat(new BlockSums(4, 10, 1, 16, 40, 100).proportion().effectiveCount()).isEqualTo(1);
  }
}
