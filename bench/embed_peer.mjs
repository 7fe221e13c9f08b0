// embed_peer.mjs: what bench/embed.c measures, through the Node API of the npm package @pydantic/monty, where it is installed (npm install
// @pydantic/monty@0.0.18 here or above); exit status 1 where it is not. Its numbers hold the cost of Node's boundary too.
let monty;
try {
    monty = await import('@pydantic/monty');
} catch {
    process.exit(1);
}
const { Monty, MontySnapshot } = monty;
const ROUNDS = 2001, BATCH = 20;

function median(body) {
    const times = [];
    for (let i = 0; i < ROUNDS; i++) {
        const start = process.hrtime.bigint();
        body();
        times.push(Number(process.hrtime.bigint() - start) / 1000 / BATCH);
    }
    return times.sort((a, b) => a - b)[ROUNDS >> 1];
}

function show(what, time) {
    console.log(`${what.padEnd(32)} ${time.toFixed(3).padStart(8)} us`);
}

const compiled = new Monty('x + 1', { inputs: ['x'] });
const calls = new Monty('for i in range(20): f(i)', { externalFunctions: ['f'] });
show('monty: 1 + 1 from source', median(() => {
    for (let i = 0; i < BATCH; i++) new Monty('1 + 1').run();
}));
const once = median(() => {
    for (let i = 0; i < BATCH; i++) compiled.run({ inputs: { x: i } });
});
show('monty: compiled x + 1', once);
show('monty: external call and back', median(() => {
    let progress = calls.start();
    while (progress instanceof MontySnapshot) progress = progress.resume({ returnValue: 1 });
}));
