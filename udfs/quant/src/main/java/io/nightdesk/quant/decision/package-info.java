/** From a forecast to a decision, and from a decision to an order's size and prices. */
package io.nightdesk.quant.decision;
