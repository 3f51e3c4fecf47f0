/** What wallets tell: the bills that merchants download, and what the terminal's app keeps. */
@NullMarked
package io.reslip.suite.fleet.wallet;

import org.jspecify.annotations.NullMarked;
