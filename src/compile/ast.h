/* ast.h: the abstract syntax tree of Python 3.14.
 *
 * The shapes are those of the documented `ast` module: who knows `ast.dump` can read this file as its C
 * spelling. What differs is said here:
 *
 * - The tree lives in an Arena and is never freed node by node. A node is allocated only as large as its kind
 *   needs (not the whole union): never copy one by value, never change its kind to one with larger fields.
 * - There is no `ctx`: an expression is a target (Store, Del) because of where it stands.
 * - Columns are offsets in UTF-8 bytes from the start of the line, 0-based, as in `ast`; lines are 1-based.
 * - Text is generalised UTF-8: lone surrogates that came from escapes take three bytes each, NULs may occur.
 *   Identifiers are NFKC-normalised already; private names are not mangled yet.
 * - Numbers keep their spelling (underscores removed); the code generator makes values of them.
 * - Optional children are NULL; optional texts have `bytes` NULL.
 *
 * Depth. Nesting is bounded by the parser (AST_DEPTH_LIMIT), apart from these spines, which may be as long as
 * the source and have to be walked by a loop, not by recursion:
 * - left spines: BINARY.left, CALL.function, ATTRIBUTE.value, SUBSCRIPT.value (mixed with one another), and
 *   PATTERN values / annotations made of ATTRIBUTE;
 * - the `elif` spine: IF.orelse holding exactly one IF statement.
 * BOOLEAN, COMPARE, JOINED_STRING and every list are flat however long. */
#ifndef HN_COMPILE_AST_H
#define HN_COMPILE_AST_H

#include "core/arena.h"

/* No path within one expression or pattern passes more nodes than this, each spine counted as one. (Blocks
 * nest at most 100 deep: the lexer's limit on indentation.) */
enum { AST_DEPTH_LIMIT = 500 };

typedef struct AstRange {
    uint32_t line, column, end_line, end_column;
} AstRange;

typedef struct AstText {
    const char *bytes; /* not NUL-terminated by contract; NULL: absent */
    uint32_t length;
} AstText;

typedef struct AstExpression AstExpression;
typedef struct AstStatement AstStatement;
typedef struct AstPattern AstPattern;
typedef struct AstArguments AstArguments;
typedef struct AstParameter AstParameter;
typedef struct AstKeyword AstKeyword;
typedef struct AstComprehension AstComprehension;
typedef struct AstHandler AstHandler;
typedef struct AstAlias AstAlias;
typedef struct AstWithItem AstWithItem;
typedef struct AstMatchCase AstMatchCase;
typedef struct AstTypeParameter AstTypeParameter;

typedef struct AstExpressions {
    AstExpression **items;
    uint32_t count;
} AstExpressions;
typedef struct AstStatements {
    AstStatement **items;
    uint32_t count;
} AstStatements;
typedef struct AstPatterns {
    AstPattern **items;
    uint32_t count;
} AstPatterns;
typedef struct AstParameters {
    AstParameter **items;
    uint32_t count;
} AstParameters;
typedef struct AstKeywords {
    AstKeyword **items;
    uint32_t count;
} AstKeywords;
typedef struct AstComprehensions {
    AstComprehension **items;
    uint32_t count;
} AstComprehensions;
typedef struct AstHandlers {
    AstHandler **items;
    uint32_t count;
} AstHandlers;
typedef struct AstAliases {
    AstAlias **items;
    uint32_t count;
} AstAliases;
typedef struct AstWithItems {
    AstWithItem **items;
    uint32_t count;
} AstWithItems;
typedef struct AstMatchCases {
    AstMatchCase **items;
    uint32_t count;
} AstMatchCases;
typedef struct AstTypeParameters {
    AstTypeParameter **items;
    uint32_t count;
} AstTypeParameters;
typedef struct AstTexts {
    AstText *items;
    uint32_t count;
} AstTexts;
typedef struct AstComparisons {
    uint8_t *items; /* AstComparison */
    uint32_t count;
} AstComparisons;

typedef enum AstOperator {
    AST_ADD,
    AST_SUBTRACT,
    AST_MULTIPLY,
    AST_MATRIX_MULTIPLY,
    AST_DIVIDE,
    AST_MODULO,
    AST_POWER,
    AST_LEFT_SHIFT,
    AST_RIGHT_SHIFT,
    AST_BIT_OR,
    AST_BIT_XOR,
    AST_BIT_AND,
    AST_FLOOR_DIVIDE,
} AstOperator;

typedef enum AstUnaryOperator { AST_INVERT, AST_NOT, AST_PLUS, AST_MINUS } AstUnaryOperator;
typedef enum AstBooleanOperator { AST_AND, AST_OR } AstBooleanOperator;

typedef enum AstComparison {
    AST_EQUAL,
    AST_NOT_EQUAL,
    AST_LESS,
    AST_LESS_EQUAL,
    AST_GREATER,
    AST_GREATER_EQUAL,
    AST_IS,
    AST_IS_NOT,
    AST_IN,
    AST_NOT_IN,
} AstComparison;

typedef enum AstConstantKind {
    CONSTANT_NONE,
    CONSTANT_TRUE,
    CONSTANT_FALSE,
    CONSTANT_ELLIPSIS,
    CONSTANT_INTEGER,   /* text: digits without prefix and underscores, in `radix`; a decimal one has at most
                           4300 */
    CONSTANT_FLOAT,     /* text: the literal without underscores: "1.", ".5e-3" */
    CONSTANT_IMAGINARY, /* text: the same without the `j` */
    CONSTANT_STRING,    /* text: generalised UTF-8 */
    CONSTANT_BYTES,     /* text: raw bytes */
} AstConstantKind;

typedef enum AstExpressionKind {
    EXPRESSION_BOOLEAN,            /* BoolOp */
    EXPRESSION_NAMED,              /* NamedExpr */
    EXPRESSION_BINARY,             /* BinOp */
    EXPRESSION_UNARY,              /* UnaryOp */
    EXPRESSION_LAMBDA,             /* Lambda */
    EXPRESSION_CONDITIONAL,        /* IfExp */
    EXPRESSION_DICT,               /* Dict */
    EXPRESSION_SET,                /* Set: .sequence */
    EXPRESSION_LIST_COMPREHENSION, /* ListComp: .comprehension */
    EXPRESSION_SET_COMPREHENSION,  /* SetComp: .comprehension */
    EXPRESSION_DICT_COMPREHENSION, /* DictComp: .comprehension with `value` */
    EXPRESSION_GENERATOR,          /* GeneratorExp: .comprehension */
    EXPRESSION_AWAIT,              /* Await: .operand */
    EXPRESSION_YIELD,              /* Yield: .operand, may be NULL */
    EXPRESSION_YIELD_FROM,         /* YieldFrom: .operand */
    EXPRESSION_COMPARE,            /* Compare */
    EXPRESSION_CALL,               /* Call */
    EXPRESSION_FORMATTED_VALUE,    /* FormattedValue: .interpolation */
    EXPRESSION_INTERPOLATION,      /* Interpolation: .interpolation with `source` */
    EXPRESSION_JOINED_STRING,      /* JoinedStr: .sequence */
    EXPRESSION_TEMPLATE_STRING,    /* TemplateStr: .sequence */
    EXPRESSION_CONSTANT,           /* Constant */
    EXPRESSION_ATTRIBUTE,          /* Attribute */
    EXPRESSION_SUBSCRIPT,          /* Subscript */
    EXPRESSION_STARRED,            /* Starred: .operand */
    EXPRESSION_NAME,               /* Name */
    EXPRESSION_LIST,               /* List: .sequence */
    EXPRESSION_TUPLE,              /* Tuple: .sequence */
    EXPRESSION_SLICE,              /* Slice */
} AstExpressionKind;

struct AstExpression {
    uint8_t kind;    /* AstExpressionKind */
    uint16_t height; /* nodes on the longest path down, each left spine counted as one */
    AstRange range;
    union {
        struct {
            AstBooleanOperator operator;
            AstExpressions values; /* two or more */
        } boolean;
        struct {
            AstExpression *target, *value; /* target: a NAME */
        } named;
        struct {
            AstExpression *left, *right;
            AstOperator operator;
        } binary;
        struct {
            AstExpression *operand;
            AstUnaryOperator operator;
        } unary;
        struct {
            AstArguments *arguments;
            AstExpression *body;
        } lambda;
        struct {
            AstExpression *test, *body, *orelse;
        } conditional;
        struct {
            AstExpressions keys, values; /* equally many; a NULL key: `**value` */
        } dict;
        struct {
            AstExpression *element, *value; /* value: of a dict comprehension, whose element is the key */
            AstComprehensions generators;
        } comprehension;
        struct {
            AstExpression *value;
        } operand;
        struct {
            AstExpression *left;
            AstComparisons operators;
            AstExpressions comparators;
        } compare;
        struct {
            AstExpression *function;
            AstExpressions arguments; /* STARRED among them */
            AstKeywords keywords;
        } call;
        struct {
            AstExpression *value;
            AstExpression *format_spec; /* a JOINED_STRING or NULL */
            AstText source;             /* Interpolation.str */
            int32_t conversion;         /* -1, 's', 'r', 'a' */
        } interpolation;
        struct {
            AstText text;
            uint8_t kind;  /* AstConstantKind */
            uint8_t radix; /* of an integer: 2, 8, 10, 16 */
            bool is_u;     /* the string was written u'...' (ast's kind='u') */
        } constant;
        struct {
            AstExpression *value;
            AstText name; /* ends where the node ends */
        } attribute;
        struct {
            AstExpression *value, *index; /* index: any expression, SLICE, or a TUPLE of these and STARRED */
        } subscript;
        struct {
            AstText text;
        } name;
        struct {
            AstExpressions elements;
        } sequence;
        struct {
            AstExpression *lower, *upper, *step; /* each may be NULL */
        } slice;
    };
};

typedef enum AstStatementKind {
    STATEMENT_FUNCTION,         /* FunctionDef */
    STATEMENT_ASYNC_FUNCTION,   /* AsyncFunctionDef: .function */
    STATEMENT_CLASS,            /* ClassDef */
    STATEMENT_RETURN,           /* Return: .expression, may be NULL */
    STATEMENT_DELETE,           /* Delete */
    STATEMENT_ASSIGN,           /* Assign */
    STATEMENT_TYPE_ALIAS,       /* TypeAlias */
    STATEMENT_AUGMENTED_ASSIGN, /* AugAssign */
    STATEMENT_ANNOTATED_ASSIGN, /* AnnAssign */
    STATEMENT_FOR,              /* For */
    STATEMENT_ASYNC_FOR,        /* AsyncFor: .for_loop */
    STATEMENT_WHILE,            /* While */
    STATEMENT_IF,               /* If */
    STATEMENT_WITH,             /* With */
    STATEMENT_ASYNC_WITH,       /* AsyncWith: .with */
    STATEMENT_MATCH,            /* Match */
    STATEMENT_RAISE,            /* Raise */
    STATEMENT_TRY,              /* Try */
    STATEMENT_TRY_STAR,         /* TryStar: .try_block */
    STATEMENT_ASSERT,           /* Assert */
    STATEMENT_IMPORT,           /* Import */
    STATEMENT_IMPORT_FROM,      /* ImportFrom: .import */
    STATEMENT_GLOBAL,           /* Global: .names */
    STATEMENT_NONLOCAL,         /* Nonlocal: .names */
    STATEMENT_EXPRESSION,       /* Expr */
    STATEMENT_PASS,
    STATEMENT_BREAK,
    STATEMENT_CONTINUE,
} AstStatementKind;

struct AstStatement {
    uint8_t kind;   /* AstStatementKind */
    AstRange range; /* of a decorated definition: from its `def` or `class`, as in ast */
    union {
        struct {
            AstText name;
            AstArguments *arguments;
            AstStatements body;
            AstExpressions decorators;
            AstExpression *returns;
            AstTypeParameters type_parameters;
        } function;
        struct {
            AstText name;
            AstExpressions bases; /* STARRED among them */
            AstKeywords keywords;
            AstStatements body;
            AstExpressions decorators;
            AstTypeParameters type_parameters;
        } class_definition;
        struct {
            AstExpression *value;
        } expression; /* Return, Expr */
        struct {
            AstExpressions targets;
        } delete_targets;
        struct {
            AstExpressions targets; /* a = b = value: a, b */
            AstExpression *value;
        } assign;
        struct {
            AstExpression *name; /* a NAME */
            AstTypeParameters type_parameters;
            AstExpression *value;
        } type_alias;
        struct {
            AstExpression *target, *value;
            AstOperator operator;
        } augmented_assign;
        struct {
            AstExpression *target, *annotation, *value; /* value may be NULL */
            bool simple;                                /* a bare name without parentheses */
        } annotated_assign;
        struct {
            AstExpression *target, *iterable;
            AstStatements body, orelse;
        } for_loop;
        struct {
            AstExpression *test;
            AstStatements body, orelse;
        } while_loop;
        struct {
            AstExpression *test;
            AstStatements body,
                orelse; /* orelse with one IF whose text begins at `elif`: walk it by a loop */
        } if_else;
        struct {
            AstWithItems items;
            AstStatements body;
        } with;
        struct {
            AstExpression *subject;
            AstMatchCases cases;
        } match;
        struct {
            AstExpression *exception, *cause;
        } raise;
        struct {
            AstStatements body;
            AstHandlers handlers;
            AstStatements orelse, finalbody;
        } try_block;
        struct {
            AstExpression *test, *message;
        } assert_test;
        struct {
            AstText module; /* from-import only; absent in `from . import x` */
            AstAliases names;
            uint32_t level; /* leading dots */
        } import;
        struct {
            AstTexts names;
        } names;
    };
};

struct AstParameter { /* arg */
    AstText name;
    AstExpression *annotation; /* of *args: may be STARRED */
    AstRange range;
};

struct AstArguments {
    AstParameters positional_only, positional, keyword_only;
    AstParameter *variadic, *keyword_variadic; /* *args, **kwargs or NULL */
    AstExpressions defaults;                   /* of the last positional ones */
    AstExpressions keyword_defaults;           /* as many as keyword_only; NULL where there is none */
};

struct AstKeyword {
    AstText name; /* absent: `**value` */
    AstExpression *value;
    AstRange range;
};

struct AstComprehension {
    AstExpression *target, *iterable;
    AstExpressions conditions;
    bool is_async;
};

struct AstHandler {      /* ExceptHandler */
    AstExpression *type; /* NULL: bare except; a TUPLE for several without parentheses */
    AstText name;        /* may be absent */
    AstStatements body;
    AstRange range;
};

struct AstAlias {
    AstText name;    /* dotted; "*" in a star import */
    AstText as_name; /* may be absent */
    AstRange range;
};

struct AstWithItem {
    AstExpression *context, *target; /* target may be NULL */
};

struct AstMatchCase {
    AstPattern *pattern;
    AstExpression *guard; /* may be NULL */
    AstStatements body;
};

typedef enum AstPatternKind {
    PATTERN_VALUE,     /* MatchValue: a constant, -number, complex sum, ATTRIBUTE chain or (joined) string */
    PATTERN_SINGLETON, /* MatchSingleton: None, True, False */
    PATTERN_SEQUENCE,  /* MatchSequence: .patterns */
    PATTERN_MAPPING,   /* MatchMapping */
    PATTERN_CLASS,     /* MatchClass */
    PATTERN_STAR,      /* MatchStar: .name, absent for `*_` */
    PATTERN_AS,        /* MatchAs: capture, wildcard `_` (both absent) or `pattern as name` */
    PATTERN_OR,        /* MatchOr: .patterns */
} AstPatternKind;

struct AstPattern {
    uint8_t kind;    /* AstPatternKind */
    uint16_t height; /* as in AstExpression */
    AstRange range;
    union {
        struct {
            AstExpression *value;
        } value;
        struct {
            AstConstantKind value;
        } singleton;
        struct {
            AstPatterns items;
        } patterns;
        struct {
            AstExpressions keys;
            AstPatterns patterns;
            AstText rest; /* **rest; may be absent */
        } mapping;
        struct {
            AstExpression *class_name;
            AstPatterns patterns;
            AstTexts keyword_names;
            AstPatterns keyword_patterns;
        } class_pattern;
        struct {
            AstText name;
        } star;
        struct {
            AstPattern *pattern;
            AstText name;
        } as;
    };
};

typedef enum AstTypeParameterKind {
    TYPE_PARAMETER_VAR,       /* TypeVar */
    TYPE_PARAMETER_SPEC,      /* ParamSpec */
    TYPE_PARAMETER_VAR_TUPLE, /* TypeVarTuple */
} AstTypeParameterKind;

struct AstTypeParameter {
    uint8_t kind; /* AstTypeParameterKind */
    AstText name;
    AstExpression *bound;         /* TypeVar only; a TUPLE means constraints */
    AstExpression *default_value; /* of a TypeVarTuple: may be STARRED */
    AstRange range;
};

typedef enum AstModuleKind { MODULE_EXEC, MODULE_EVAL, MODULE_SINGLE } AstModuleKind;

/* Module, Expression or Interactive. */
typedef struct AstModule {
    AstModuleKind kind;
    AstStatements body;        /* MODULE_EXEC, MODULE_SINGLE */
    AstExpression *expression; /* MODULE_EVAL */
} AstModule;

/* New nodes, cleared but for kind and range; NULL when the account refuses. */
AstExpression *ast_expression(Arena *arena, AstExpressionKind kind, AstRange range);
AstStatement *ast_statement(Arena *arena, AstStatementKind kind, AstRange range);
AstPattern *ast_pattern(Arena *arena, AstPatternKind kind, AstRange range);

/* The name that error messages use for an expression ("function call", "literal", "f-string expression" ...).
 */
const char *ast_expression_description(const AstExpression *expression);

bool ast_text_equal(AstText text, const char *c_string);

#endif
