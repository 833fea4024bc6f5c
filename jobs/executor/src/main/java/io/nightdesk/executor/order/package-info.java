/**
 * From verified signals to bracket orders: limits, prices on the broker's grid, sending once,
 * finding out what became of it, and agreeing with the broker.
 *
 * <p>{@link io.nightdesk.executor.order.Sender} is the only class that places orders, and it asks
 * {@link io.nightdesk.executor.order.Limits} for each; there is no way around them.
 */
package io.nightdesk.executor.order;
