result_of_the_computation_with_a_long_name = first_operand_with_a_long_name = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + undefined_long_name + 10 + 11 + 12
