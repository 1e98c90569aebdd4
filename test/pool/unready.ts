/** A thread that never comes to work. */
throw new Error('no room for a thread');
