/**
 * One question, shown and answered: for every module that asks items of the bank. Includes {@code
 * skills/asked.jte} in a form of its own, and reads what was sent with {@link
 * org.essor.skills.question.AnswerForm}.
 */
@NamedInterface("question")
@NullMarked
package org.essor.skills.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
