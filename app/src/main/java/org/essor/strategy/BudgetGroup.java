package org.essor.strategy;

/** Actions whose budget was published for all of them together. */
public record BudgetGroup(String code, Label label) {}
