@NullMarked
package org.essor.receipts.internal;

import org.jspecify.annotations.NullMarked;
