/**
 * The features: one pure method each over the bars of a symbol, and the catalogue that lists them.
 *
 * <p>Conventions. X1 is the value one bar before; windows end at the bar whose value they give. A
 * value is unknown, NaN, before the feature's first valid bar and finite from it on, also for
 * degenerate input: a price range, deviation or sum below 1e-8 in magnitude counts as zero and the
 * feature then takes the value that its definition names. Sums over windows are made anew at each
 * bar, so apart from the recursive averages a value depends on nothing but its window.
 *
 * <p>To add a feature: one method beside its kin, one entry in the list of its group.
 */
package io.nightdesk.quant.feature;
