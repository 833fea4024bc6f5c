/** Tests over all contracts. */
package io.nightdesk.contracts;
