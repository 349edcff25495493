@NullMarked
package org.essor.receipts.web;

import org.jspecify.annotations.NullMarked;
