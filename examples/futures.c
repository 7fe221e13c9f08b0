/* futures.c: three calls go out at once, and their answers come in another order. */
#include "example.h"

int main(void) {
    static const char source[] = "first = download('a')\n"
                                 "second = download('b')\n"
                                 "third = download('c')\n"
                                 "texts = [await third, await first]\n"
                                 "try:\n"
                                 "    await second\n"
                                 "except TimeoutError as error:\n"
                                 "    texts.append(str(error))\n"
                                 "texts\n";
    hn_vm *vm = hn_vm_new(NULL, NULL);
    uint64_t ids[3];
    hn_event event = hn_feed(vm, source, HN_WHOLE, NULL);
    for (int i = 0; i < 3; i++) {
        EXPECT(vm, event == HN_CALL && hn_call_is(vm, "download"));
        ids[i] = hn_call_id(vm);
        event = hn_resume(vm, ids[i], hn_pending());
    }
    EXPECT(vm, event == HN_FUTURES && hn_pending_count(vm) == 3);
    hn_future_answer wrong[] = {{ids[0], hn_answer_value(hn_none())}, {99, hn_answer_value(hn_none())}};
    EXPECT(vm, hn_answer(vm, wrong, 2) == HN_MISUSE); /* nothing was consumed */
    printf("refused: %s\n", hn_error(vm));

    hn_future_answer two[] = {{ids[1], hn_answer_error("TimeoutError", "b took too long")}, {ids[0], hn_answer_value(hn_string_new(vm, "text of a", HN_WHOLE))}};
    EXPECT(vm, hn_answer(vm, two, 2) == HN_OK);
    event = hn_continue(vm);
    EXPECT(vm, event == HN_FUTURES && hn_pending_count(vm) == 1 && hn_pending_call(vm, 0) == ids[2]);
    hn_future_answer last = {ids[2], hn_answer_value(hn_string_new(vm, "text of c", HN_WHOLE))};
    EXPECT(vm, hn_answer(vm, &last, 1) == HN_OK);
    EXPECT(vm, hn_continue(vm) == HN_COMPLETE);
    for (size_t i = 0; i < 3; i++) {
        size_t length;
        const char *text = hn_string(vm, hn_item(vm, hn_result(vm), i), &length);
        printf("%.*s\n", (int)length, text);
    }
    EXPECT(vm, hn_string_is(vm, hn_item(vm, hn_result(vm), 2), "b took too long"));
    hn_vm_free(vm);
    return 0;
}
