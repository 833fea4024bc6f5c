/** Sessions of the New York Stock Exchange: which dates trade, from when to when. */
package io.nightdesk.quant.time;
