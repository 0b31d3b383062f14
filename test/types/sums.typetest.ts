import { given, sum } from "../../src/core/quantity.js";

// @ts-expect-error coins and diamonds do not add
sum([given("coin", 1, "a"), given("diamond", 1, "b")], "no");
